package be.draaiboek.toegang;

/**
 * A login that anybody may use in a demo.
 *
 * @param label who one is then, such as "Trekker van Beverdonk"
 * @param explanation what there is to see, in a few words
 */
public record DemoAanmelding(String label, String email, String password, String explanation) {}
