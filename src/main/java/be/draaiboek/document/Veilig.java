package be.draaiboek.document;

/**
 * Text for a spreadsheet. What begins like a formula is one to Excel and LibreOffice, whoever typed it
 * (<a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>); and "- een, - twee" is a
 * list to people.
 */
final class Veilig {

    /** What a formula begins with, also in the full-width forms that some settings read alike. */
    private static final String STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char BOM = '\uFEFF';

    private Veilig() {}

    /** Returns the text with plain line ends, without control characters and halves of a character. */
    static String schoon(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().forEach(point -> {
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean noCharacter = (point & 0xFFFE) == 0xFFFE;
            if (!control && !half && !noCharacter) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /** Whether a spreadsheet may take this for a formula; what is not seen before it doesn't hide it. */
    static boolean alsFormule(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (STARTS.indexOf(point) >= 0) {
                return true;
            }
            boolean unseen = Character.isWhitespace(point)
                    || Character.isSpaceChar(point)
                    || Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT
                    || point == BOM;
            if (!unseen) {
                return false;
            }
            i += Character.charCount(point);
        }
        return false;
    }
}
