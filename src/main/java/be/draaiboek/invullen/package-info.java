/** Where people fill in and look back: the page of a section, its questions, results, search and glossary. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "antwoord :: ui",
            "bestuur",
            "bestuur :: ui",
            "common",
            "document",
            "editie",
            "meetmoment",
            "meetmoment :: ui",
            "nota",
            "nota :: ui",
            "samenwerken",
            "samenwerken :: ui",
            "score",
            "score :: ui",
            "taak :: ui",
            "toegang",
            "traject",
            "traject :: ui",
            "vraagbaak",
            "vraagbaak :: ui",
            "weergave",
            "woord",
            "workshop",
            "workshop :: ui"
        })
@NullMarked
package be.draaiboek.invullen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
