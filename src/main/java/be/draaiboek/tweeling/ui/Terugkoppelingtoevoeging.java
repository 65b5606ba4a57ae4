package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Vrijgave;
import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Feedback below each question on the page on which besturen compare their answers. */
@org.springframework.stereotype.Component
class Terugkoppelingtoevoeging implements ItemToevoeging {

    private final TerugkoppelingService service;

    private final Edities edities;

    Terugkoppelingtoevoeging(TerugkoppelingService service, Edities edities) {
        this.service = service;
        this.edities = edities;
    }

    @Override
    public Optional<Component> voorMij(Toegang toegang, Tweeling tweeling) {
        return Optional.of(new EigenNotities(service, toegang, tweeling, edities));
    }

    @Override
    public Pagina voor(
            Toegang toegang,
            Traject traject,
            Tweeling tweeling,
            Collection<Vrijgave> vrijgaven,
            Collection<Item> items) {
        List<String> ids = items.stream().map(Item::id).toList();
        Map<Long, Map<String, Terugkoppelpaneel>> panels = new HashMap<>();
        for (Vrijgave one : vrijgaven) {
            panels.put(
                    one.bestuurId(),
                    Terugkoppelpaneel.bij(
                            service,
                            toegang,
                            tweeling.id(),
                            new Partij(one.ontvangerId(), one.ontvanger()),
                            new Partij(one.bestuurId(), one.bestuur()),
                            true,
                            ids));
        }
        panels.values().forEach(each -> each.values().forEach(panel -> panel.voor(traject)));
        return new Pagina() {
            @Override
            public Optional<Component> bij(@Nullable Vrijgave vrijgave, long bestuurId, Item item) {
                return Optional.ofNullable(
                        panels.getOrDefault(bestuurId, Map.of()).get(item.id()));
            }

            @Override
            public boolean iets(Item item) {
                return panels.values().stream()
                        .map(one -> one.get(item.id()))
                        .anyMatch(panel -> panel != null && panel.ietsGezegd());
            }
        };
    }
}
