package be.draaiboek;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application; see the README for its configuration. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("draaiboek.css")
@EnableScheduling
public class DraaiboekApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "favicon.svg");
        settings.addLink("apple-touch-icon", "apple-touch-icon.png");
        // Else it is asked for when the styles are there, and what showed until then moves.
        settings.addLink(
                "fonts/instrument-sans-latin.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
    }

    public static void main(String[] args) {
        // Tomcat keeps three of these for each open page, of 8 kB each; what is pushed is smaller.
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", "2048");
        try {
            SpringApplication.run(DraaiboekApplication.class, args);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException reported) {
            System.exit(1);
        }
    }
}
