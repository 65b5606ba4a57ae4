package be.draaiboek.weergave;

import be.draaiboek.common.Folding;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The lists that people choose from by typing: what begins with it first, in whatever spelling. */
public final class Keuzelijst {

    private Keuzelijst() {}

    /** Sets what can be chosen, and how each is called. */
    public static <T> void fill(ComboBox<T> field, List<T> items, ItemLabelGenerator<T> label) {
        field.setItemLabelGenerator(label);
        // Counted too, or it would ask for page after page.
        field.setItems(
                query -> found(items, label, query).skip(query.getOffset()).limit(query.getLimit()),
                query -> (int) found(items, label, query).count());
    }

    private static <T> Stream<T> found(List<T> items, ItemLabelGenerator<T> label, Query<T, String> query) {
        String typed = query.getFilter().orElse("");
        return passend(items, label, typed).stream();
    }

    /** Returns what answers to what was typed, the best first, else in the order that they have. */
    public static <T> List<T> passend(List<T> items, ItemLabelGenerator<T> label, String typed) {
        record Found<T>(T item, int rank) {}
        return items.stream()
                .map(item -> new Found<>(item, Folding.rank(label.apply(item), typed)))
                .filter(one -> one.rank() < 3)
                .sorted(Comparator.comparingInt(Found::rank))
                .map(Found::item)
                .toList();
    }
}
