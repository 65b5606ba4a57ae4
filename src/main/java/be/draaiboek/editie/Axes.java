package be.draaiboek.editie;

/** The axes of a grid drawn as four quadrants: x grows to the right, y upward. */
public record Axes(Axis x, Axis y) {

    /** What is measured along one axis, and what its two ends are called. */
    public record Axis(String label, String low, String high) {}
}
