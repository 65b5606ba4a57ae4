package be.draaiboek.shell;

import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ui.Terugweg;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;

/** Fetches the file that somebody had to log in for, as soon as they are back on a page. */
@Component
class Ophaler implements VaadinServiceInitListener {

    private final HuidigeGebruiker current;

    Ophaler(HuidigeGebruiker current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            VaadinServletRequest request = VaadinServletRequest.getCurrent();
            if (request != null && current.find().isPresent()) {
                Terugweg.bestand(request.getHttpServletRequest().getSession(false))
                        .ifPresent(file -> opened.getUI()
                                .getPage()
                                .executeJs("window.location.assign(new URL($0, document.baseURI))", file));
            }
        });
    }
}
