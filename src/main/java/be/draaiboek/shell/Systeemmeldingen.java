package be.draaiboek.shell;

import be.draaiboek.toegang.Koppen;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * The language of the page, its scripts that may run, and what Flow says when it has lost the server. The notice waits for a click instead of
 * reloading under somebody's hands; on a page with fields the draft keeper takes over and lets the person log in right
 * there.
 */
@Component
class Systeemmeldingen implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("Je sessie is afgelopen");
        messages.setSessionExpiredMessage(
                "Klik hier of druk op Escape om je opnieuw aan te melden. Daarna kom je op deze pagina terug.");
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption("Er liep iets mis aan onze kant");
        messages.setInternalErrorMessage("Klik hier om de pagina opnieuw te laden. Wat bewaard was, is bewaard.");
        messages.setCookiesDisabledCaption("Je sessie is afgelopen");
        // Also where they are on, and were only wiped: the browser came without one.
        messages.setCookiesDisabledMessage(
                "Klik hier om je opnieuw aan te melden. Lukt dat niet, laat dan cookies toe in je browser.");
        event.getSource().setSystemMessagesProvider(info -> messages);
        event.getSource().addUIInitListener(made -> {
            ReconnectDialogConfiguration lost = made.getUI().getReconnectDialogConfiguration();
            lost.setDialogText("Geen verbinding met de server, we proberen het opnieuw …");
            lost.setDialogTextGaveUp(
                    "Nog altijd geen verbinding met de server. Laad de pagina opnieuw zodra je weer verbinding hebt.");
        });
        // Flow's own page says English: readers would speak it so, and browsers break words so (WCAG 3.1.1).
        event.addIndexHtmlRequestListener(page -> page.getDocument().child(0).attr("lang", "nl-BE"));
        // The policy on scripts lets only those run that this answer brought.
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest().getAttribute(Koppen.NONCE) instanceof String nonce) {
                page.getDocument().select("script").attr("nonce", nonce);
            }
        });
    }
}
