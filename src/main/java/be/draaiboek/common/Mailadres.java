package be.draaiboek.common;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is an e-mail address: the one check, for who types one and for the mailer, so that none is kept that can't be written to. */
public final class Mailadres {

    private static final int LONGEST = 254;
    /** Longer than this, with whatever a copy brought along, nothing is an address. */
    private static final int LONGEST_TYPED = 500;

    private static final int LONGEST_NAME = 64;

    /** As much of RFC 5321 as is in use: no quotes, no comments, no addresses of machines. */
    private static final Pattern SOUND =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Zs}\\p{Cf}]+|[\\s\\p{Zs}\\p{Cf}]+$");
    private static final Pattern ODD = Pattern.compile("[^\\x21-\\x7e]");
    private static final String AS = " Schrijf het zoals naam@gemeente.be.";

    private Mailadres() {}

    /**
     * Returns an address as it is kept: in small letters, without what a copy brought along.
     *
     * @throws OngeldigException when no mail can be sent to it, with a sentence that says why
     */
    public static String check(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            throw new OngeldigException("Dat is geen e-mailadres: het is te lang." + AS);
        }
        String address = AROUND.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            throw new OngeldigException("Vul een e-mailadres in." + AS);
        }
        if (address.indexOf('@') != address.lastIndexOf('@') || address.matches(".*[,;<>].*")) {
            throw new OngeldigException(
                    "Dat is geen e-mailadres: vul één adres in, zonder naam of leestekens errond." + AS);
        }
        Matcher odd = ODD.matcher(address);
        if (odd.find() && address.contains("@")) {
            throw new OngeldigException(
                    odd.group().isBlank()
                            ? "Dat is geen e-mailadres: er staat een spatie in." + AS
                            : "Mail naar dit adres komt niet aan: ‘" + odd.group()
                                    + "’ staat in geen e-mailadres. Kijk na hoe je collega het schrijft: meestal zonder"
                                    + " accenten.");
        }
        if (!isAdres(address)) {
            throw new OngeldigException("Dat is geen e-mailadres." + AS);
        }
        return address;
    }

    /** Whether mail can be sent to this address, as the mailer sees it. */
    public static boolean isAdres(String address) {
        if (address.length() > LONGEST
                || address.indexOf('@') > LONGEST_NAME
                || !SOUND.matcher(address.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }
}
