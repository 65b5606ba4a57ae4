package be.draaiboek;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application; see the README for its configuration. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@StyleSheet("frame.css")
@StyleSheet("controls.css")
@StyleSheet("home.css")
@StyleSheet("find.css")
@StyleSheet("reading.css")
@StyleSheet("picture.css")
@StyleSheet("people.css")
@StyleSheet("team.css")
@StyleSheet("measure.css")
@StyleSheet("results.css")
@StyleSheet("tasks.css")
@StyleSheet("export.css")
@StyleSheet("inbox.css")
@StyleSheet("stage.css")
@StyleSheet("pair.css")
@StyleSheet("feedback.css")
@StyleSheet("release.css")
@EnableScheduling
public class DraaiboekApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "favicon.svg");
    }

    public static void main(String[] args) {
        try {
            SpringApplication.run(DraaiboekApplication.class, args);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException reported) {
            System.exit(1);
        }
    }
}
