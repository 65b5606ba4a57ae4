package be.draaiboek.bench.faults;

import tools.jackson.databind.JsonNode;

/** A cell of a traject: whose and where. */
record Place(String item, String row, String col, long holder) {

    static Place of(JsonNode mutation) {
        return new Place(
                mutation.path("item").asString(),
                mutation.path("row").asString(),
                mutation.path("col").asString(),
                mutation.path("holder").asLong());
    }

    @Override
    public String toString() {
        return item + (row.isEmpty() ? "" : "/" + row) + (col.isEmpty() ? "" : "/" + col) + " of " + holder;
    }
}
