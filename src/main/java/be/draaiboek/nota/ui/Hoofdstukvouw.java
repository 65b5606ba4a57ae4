package be.draaiboek.nota.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Shows one chapter of the note at a time on a phone, and all of it elsewhere; the browser's affair, so that no block moves. */
@Tag("db-chapters")
@JsModule("./nota/chapters.ts")
final class Hoofdstukvouw extends Component {}
