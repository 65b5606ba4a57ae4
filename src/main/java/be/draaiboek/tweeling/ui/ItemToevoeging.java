package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Vrijgave;
import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts something below each question of the page on which besturen compare their answers. A bean of this kind is asked
 * once for each page, before its questions.
 */
interface ItemToevoeging {

    /**
     * Reads what it needs for all questions of a page at once.
     *
     * @param vrijgaven what I may read of the others in this chapter today
     */
    Pagina voor(
            Toegang toegang,
            Traject traject,
            Tweeling tweeling,
            Collection<Vrijgave> vrijgaven,
            Collection<Item> items);

    /** Returns what somebody keeps for themselves of this tweeling, also where nothing can be read any more. */
    default Optional<Component> voorMij(Toegang toegang, Tweeling tweeling) {
        return Optional.empty();
    }

    /** What was read, question by question. It stays on the page when a release is replaced, and goes when it is withdrawn. */
    interface Pagina {

        /**
         * Returns what stands below a question.
         *
         * @param vrijgave the release in which the other answers it; null where it released nothing
         * @param bestuurId the bestuur whose answer it is about
         */
        Optional<Component> bij(@Nullable Vrijgave vrijgave, long bestuurId, Item item);

        /** Returns whether there is something below this question already, whoever it is from. */
        boolean iets(Item item);
    }
}
