package be.draaiboek.nota;

import be.draaiboek.editie.NoteTemplate;

/** The addresses of the note, its versions and its files. */
public final class NotaNavigatie {

    /** The note that is being written: the code of its section. */
    public static final String NOTA = NoteTemplate.SECTION;

    public static final String VERSIES = NOTA + "/versies";

    /** The first part of the address of a version. */
    public static final String VERSIE = NOTA + "/versie";

    /** The route of a version. */
    public static final String EEN = VERSIE + "/:versie";

    private static final String TEGENOVER = NOTA + "/vergelijk/";

    /** The route of two versions beside each other. */
    public static final String VERGELIJK = TEGENOVER + ":van/:naar";

    /** What is compared with where no version is meant: the note as it stands now. */
    public static final long NU = 0;

    private NotaNavigatie() {}

    /** Returns the address of a block of the note. */
    public static String blok(String item) {
        return NOTA + "#" + item;
    }

    /** Returns the address of a version. */
    public static String versie(long versie) {
        return VERSIE + "/" + versie;
    }

    /** Returns the address of a remark in a version. */
    public static String opmerking(long versie, long opmerking) {
        return versie(versie) + "#opmerking-" + opmerking;
    }

    /** Returns the address of two versions beside each other. */
    public static String vergelijk(long from, long to) {
        return TEGENOVER + from + "/" + to;
    }

    /** Returns the address of the note as a file of this kind. */
    public static String bestand(long traject, String kind) {
        return "api/notas/" + traject + "." + kind;
    }

    /** Returns the address of a version as a file of this kind. */
    public static String versiebestand(long versie, String kind) {
        return "api/notas/versies/" + versie + "." + kind;
    }

    /** Returns the address of the draft of what an organ decides on a version. */
    public static String besluit(long versie, Orgaan organ) {
        return "api/notas/versies/" + versie + "/besluit/" + organ.name() + ".docx";
    }

    /** Returns the address of that draft in a bestuur's own model. */
    public static String besluitInModel(long versie, Orgaan organ) {
        return "api/notas/versies/" + versie + "/model/" + organ.name() + ".docx";
    }

    /** Returns where a bestuur's own model goes. */
    public static String model(long traject) {
        return "api/notas/" + traject + "/model";
    }

    /** Returns the address of a bestuur's own model. */
    public static String modelbestand(long traject) {
        return model(traject) + ".docx";
    }

    /** Returns the address of a model to begin from. */
    public static String beginmodel(long traject) {
        return "api/notas/" + traject + "/beginmodel.docx";
    }
}
