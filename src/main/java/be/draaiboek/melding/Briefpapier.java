package be.draaiboek.melding;

import be.draaiboek.common.Webadres;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes the text of a letter, plain and as HTML. */
@Component
class Briefpapier {

    private static final String FOOT =
            "Deze mail komt van het Draaiboek. Antwoorden op dit adres leest niemand; vragen stel je aan je trekker of je"
                    + " begeleider bij POLIS.";

    private final Webadres base;

    Briefpapier(Webadres base) {
        this.base = base;
    }

    public String text(Brief brief) {
        var text = new StringBuilder();
        brief.alineas().forEach(line -> text.append(line).append("\n\n"));
        brief.groepen().forEach(group -> {
            text.append(group.titel()).append("\n\n");
            group.regels()
                    .forEach(line -> text.append("- ")
                            .append(line.label())
                            .append("\n  ")
                            .append(address(line))
                            .append("\n\n"));
        });
        if (brief.link() != null) {
            text.append(brief.link().label())
                    .append(":\n")
                    .append(address(brief.link()))
                    .append("\n\n");
        }
        if (brief.voet() != null) {
            text.append(brief.voet().label())
                    .append(":\n")
                    .append(address(brief.voet()))
                    .append("\n\n");
        }
        return text.append("-- \n").append(FOOT).append('\n').toString();
    }

    public String html(Brief brief) {
        var html = new StringBuilder("<!doctype html><html lang=\"nl-BE\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(brief.onderwerp()))
                .append("</title></head><body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;"
                        + "color:#1b2430;max-width:36em\">");
        brief.alineas().forEach(line -> html.append("<p>").append(escape(line)).append("</p>"));
        brief.groepen().forEach(group -> {
            html.append("<h2 style=\"font-size:18px;margin:24px 0 8px\">")
                    .append(escape(group.titel()))
                    .append("</h2>");
            if (group.regels().isEmpty()) {
                return;
            }
            html.append("<ul style=\"padding-left:20px\">");
            group.regels()
                    .forEach(line -> html.append("<li style=\"margin-bottom:8px\">")
                            .append(anchor(line))
                            .append("</li>"));
            html.append("</ul>");
        });
        if (brief.link() != null) {
            String address = escape(address(brief.link()));
            html.append("<p><a href=\"")
                    .append(address)
                    .append("\" style=\"display:inline-block;padding:10px 18px;border-radius:8px;background:#1f5fa8;"
                            + "color:#ffffff;text-decoration:none\">")
                    .append(escape(brief.link().label()))
                    .append("</a></p><p style=\"color:#566170;font-size:14px\">Werkt de knop niet? Kopieer dan dit"
                            + " adres:<br>")
                    .append(address)
                    .append("</p>");
        }
        if (brief.voet() != null) {
            html.append("<p style=\"color:#566170;font-size:14px\">")
                    .append(anchor(brief.voet()))
                    .append("</p>");
        }
        return html.append("<p style=\"color:#566170;font-size:14px\">")
                .append(escape(FOOT))
                .append("</p></body></html>")
                .toString();
    }

    private String anchor(Brief.Link link) {
        return "<a href=\"" + escape(address(link)) + "\" style=\"color:#1f5fa8\">" + escape(link.label()) + "</a>";
    }

    private String address(Brief.Link link) {
        return base.basis() + "/" + link.path();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
