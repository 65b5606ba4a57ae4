package be.draaiboek.tweeling;

import be.draaiboek.editie.Item;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.samenwerken.OpvolgingService.Afgesloten;
import be.draaiboek.traject.Edities;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who made a suggestion that something became of it, in the transaction in which that was said; never what. */
@Component
class Opvolgbericht {

    private final TerugkoppelingQueries queries;
    private final Edities edities;
    private final Meldingen messages;
    private final Tweelingnieuws news;

    Opvolgbericht(TerugkoppelingQueries queries, Edities edities, Meldingen messages, Tweelingnieuws news) {
        this.queries = queries;
        this.edities = edities;
        this.messages = messages;
        this.news = news;
    }

    @EventListener
    void afgesloten(Afgesloten what) {
        queries.lock(what.door(), what.terugkoppeling()).ifPresent(found -> {
            String title = edities.find(found.editie())
                    .flatMap(editie -> editie.item(found.item()))
                    .map(Item::title)
                    .orElse(found.item());
            messages.tell(
                    what.door(),
                    queries.readers(what.door(), found.tweeling(), found.gever().bestuur()),
                    Melding.Soort.TERUGKOPPELING,
                    found.ontvanger().naam() + " vertelt wat er van jullie terugkoppeling kwam bij “" + title + "”.",
                    TweelingNavigatie.gesprek(found.tweeling(), found.item()));
            news.tell(found.tweeling());
        });
    }
}
