package be.draaiboek;

import be.draaiboek.samenwerken.Herinneraar;
import be.draaiboek.toegang.Toegang;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Keeps what would be mailed. */
@Component
@Primary
public class Brievenbus implements Herinneraar {

    private final List<Brief> letters = new CopyOnWriteArrayList<>();

    /** A letter that would have gone out. */
    public record Brief(long account, Soort soort, String onderwerp, String zin, String pad) {}

    @Override
    public void send(Toegang afzender, long account, Soort soort, String onderwerp, String zin, String pad) {
        letters.add(new Brief(account, soort, onderwerp, zin, pad));
    }

    /** Returns what came since the last time. */
    public List<Brief> leeg() {
        List<Brief> all = new ArrayList<>(letters);
        letters.clear();
        return all;
    }
}
