package be.draaiboek.antwoord;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.Api.Antwoord;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.toegang.Toegang;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures over real HTTP: who gets to see one, and what becomes of a file that is none. */
class AfbeeldingApiTest extends LiveTest {

    private static final String ITEM = "b1-voorstelling";
    private static final String COL = "afbeelding";

    @LocalServerPort
    int port;

    @Autowired
    AntwoordService answers;

    @Autowired
    DeelnemerService deelnemers;

    private Persoon an;
    private Persoon bo;
    private Persoon cis;
    private Api anna;
    private Api bob;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        cis = wereld.persoon("Cis Claes");
        anna = new Api(port).logIn(an);
        bob = new Api(port).logIn(bo);
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
    }

    // --- strangers ---

    @Test
    void aColleagueSeesItAfterGivingOneAndNotBefore() {
        String id = placed(lid, bob, Beelden.png(40, 20));
        assertThat(anna.get(picture(id)).status()).isEqualTo(404);
        wereld.typ(trekker, trekker.mijn(ITEM, "", ""), 0, "Een woord waar ik nog aan schrijf.");
        assertThat(anna.get(picture(id)).status()).isEqualTo(404);
        String hers = uploaded(anna, trekker.mijn(ITEM, "", COL), Beelden.png(30, 30));
        assertThat(typ(trekker, 0, value(hers))).isInstanceOf(Uitkomst.Bewaard.class);
        assertThat(anna.get(picture(id)).status()).isEqualTo(404);
        wereld.klaar(trekker, ITEM);
        assertThat(anna.get(picture(id)).status()).isEqualTo(200);
    }

    @Test
    void aPictureThatIsInNoCellIsOnlyItsMakers() {
        String id = uploaded(bob, lid.mijn(ITEM, "", COL), Beelden.png(40, 20));
        placed(trekker, anna, Beelden.png(30, 30));
        assertThat(bob.get(picture(id)).status()).isEqualTo(200);
        assertThat(anna.get(picture(id)).status()).isEqualTo(404);
    }

    @Test
    void anotherBestuurABegeleiderAndWhoIsNotLoggedInGetNothing() {
        String id = placed(lid, bob, Beelden.png(40, 20));
        Plaats elders = wereld.plaats("Elderdam");
        Deel daar = wereld.deel(elders, cis, Rol.TREKKER);
        Api cissy = new Api(port).logIn(cis);
        placed(daar, cissy, Beelden.png(30, 30));
        assertThat(cissy.get(picture(id)).status()).isEqualTo(404);
        Persoon coach = wereld.persoon("Coach");
        wereld.cohort(coach, plaats);
        assertThat(new Api(port).logIn(coach).get(picture(id)).status()).isEqualTo(404);
        Antwoord anonymous = new Api(port).get(picture(id));
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.error()).isEqualTo("aangemeld-nodig");
        for (String odd : List.of(UUID.randomUUID().toString(), "1", id.toUpperCase(java.util.Locale.ROOT))) {
            Antwoord missing = bob.get(picture(odd));
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.error()).isEqualTo("onbekend");
        }
    }

    @Test
    void whoLeftSeesNothingAnyMoreNotEvenTheirOwn() {
        String id = placed(lid, bob, Beelden.png(40, 20));
        deelnemers.end(Toegang.systeem("test"), lid.id());
        assertThat(bob.get(picture(id)).status()).isEqualTo(404);
        assertThat(upload(bob, plaats.traject(), lid.mijn(ITEM, "", COL), Beelden.png(4, 4))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPictureIsOnlyPlacedWhereICouldWrite() {
        byte[] png = Beelden.png(40, 20);
        long here = plaats.traject();
        assertThat(upload(bob, here, trekker.mijn(ITEM, "", COL), png).status()).isEqualTo(404);
        assertThat(upload(bob, here, samen(ITEM, "", COL), png).status()).isEqualTo(404);
        assertThat(upload(bob, here, lid.mijn(ITEM, "", ""), png).status()).isEqualTo(404);
        assertThat(upload(bob, here, lid.mijn("zomaar", "", COL), png).status()).isEqualTo(404);
        assertThat(upload(bob, wereld.plaats("Elderdam").traject(), lid.mijn(ITEM, "", COL), png)
                        .status())
                .isEqualTo(404);
        assertThat(upload(anna, here, samen(ITEM, "", COL), png).status()).isEqualTo(200);
        Antwoord anonymous = upload(new Api(port), here, lid.mijn(ITEM, "", COL), png);
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.error()).isEqualTo("aangemeld-nodig");
        Api stale = new Api(port).logIn(bo);
        stale.forgetToken();
        assertThat(upload(stale, here, lid.mijn(ITEM, "", COL), png).status()).isEqualTo(403);
    }

    @Test
    void aCellTakesNoPictureOfAnotherCell() {
        String hers = placed(trekker, anna, Beelden.png(30, 30));
        assertThat(typ(lid, 0, value(hers))).isInstanceOf(Uitkomst.Ongeldig.class);
        assertThat(typ(lid, 0, value(UUID.randomUUID().toString()))).isInstanceOf(Uitkomst.Ongeldig.class);
        assertThat(bob.get(picture(hers)).status()).isEqualTo(404);
        String mine = uploaded(bob, lid.mijn(ITEM, "", COL), Beelden.png(40, 20));
        assertThat(typ(lid, 0, value(mine))).isInstanceOf(Uitkomst.Bewaard.class);
    }

    // --- what comes out ---

    @Test
    void itComesBackSafelyAndOnlyOnceInTheDatabase() {
        byte[] png = Beelden.png(40, 20);
        String id = placed(lid, bob, png);
        assertThat(uploaded(bob, lid.mijn(ITEM, "", COL), png)).isEqualTo(id);
        HttpResponse<byte[]> answer = bob.bytes(picture(id));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> headers = Map.of(
                "Content-Type", "image/png",
                "X-Content-Type-Options", "nosniff",
                "Content-Disposition", "inline; filename=\"afbeelding.png\"",
                "Content-Security-Policy", "default-src 'none'; sandbox");
        headers.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
        assertThat(bob.get(
                                picture(id),
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
        BufferedImage shown = Beelden.read(answer.body());
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getRGB(2, 2)).isEqualTo(0xffff0000);
        assertThat(shown.getRGB(38, 18)).isEqualTo(0xff0000ff);
    }

    @Test
    void whatTheCellShowedBeforeCanStillBeSeen() {
        String first = placed(lid, bob, Beelden.png(40, 20));
        String second = uploaded(bob, lid.mijn(ITEM, "", COL), Beelden.png(50, 20));
        assertThat(typ(lid, 1, value(second))).isInstanceOf(Uitkomst.Bewaard.class);
        placed(trekker, anna, Beelden.png(30, 30));
        assertThat(anna.get(picture(first)).status()).isEqualTo(200);
        assertThat(anna.get(picture(second)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1,60,30", "2,60,30", "3,60,30", "4,60,30", "5,30,60", "6,30,60", "7,30,60", "8,30,60"})
    void aPhotographStandsUprightAndForgetsWhereItWasTaken(int orientation, int width, int height) {
        byte[] photo = Beelden.photo(60, 30, orientation);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("GPS");
        HttpResponse<byte[]> answer = bob.bytes(picture(placed(lid, bob, photo)));
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        BufferedImage shown = Beelden.read(answer.body());
        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(width, height);
        // Where the red half of the drawing has to be.
        int x = List.of(2, 3).contains(orientation) ? 50 : List.of(5, 6, 7, 8).contains(orientation) ? 15 : 10;
        int y = List.of(5, 6).contains(orientation) ? 10 : List.of(7, 8).contains(orientation) ? 50 : 15;
        assertThat((shown.getRGB(x, y) >> 16) & 0xff).isGreaterThan(200);
        assertThat(shown.getRGB(x, y) & 0xff).isLessThan(60);
    }

    @Test
    void whatHidesBehindAPictureIsGone() {
        byte[] polyglot = Beelden.joined(Beelden.file(Beelden.drawing(20, 20), "gif"), "<script>alert(1)</script>PK");
        Antwoord answer = bob.postFile(address(plaats.traject(), lid.mijn(ITEM, "", COL)), "kwaad.html", polyglot);
        assertThat(answer.status()).isEqualTo(200);
        byte[] kept = bob.bytes(picture(answer.json().path("id").asString())).body();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .startsWith("\u0089PNG")
                .doesNotContain("script");
    }

    @Test
    void aLargePictureBecomesSmallerAndATransparentOneStaysSo() {
        String large = placed(lid, bob, Beelden.png(5000, 100));
        BufferedImage shown = Beelden.read(bob.bytes(picture(large)).body());
        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(2400, 48);
        BufferedImage glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        String clear = uploaded(bob, lid.mijn(ITEM, "", COL), Beelden.file(glass, "png"));
        assertThat(Beelden.read(bob.bytes(picture(clear)).body()).getRGB(5, 5) >>> 24)
                .isZero();
    }

    @Test
    void aWebPictureIsReadToo() {
        // One red dot, lossless.
        byte[] webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        HttpResponse<byte[]> answer = bob.bytes(picture(placed(lid, bob, webp)));
        assertThat(Beelden.read(answer.body()).getWidth()).isEqualTo(1);
    }

    // --- what does not come in ---

    @Test
    void aBombIsRefusedByItsHeader() {
        refused(Beelden.bomb(30_000, 30_000), "hoogstens 40 miljoen");
        refused(Beelden.bomb(2_000_000_000, 2_000_000_000), "hoogstens 40 miljoen");
    }

    @Test
    void anotherKindIsRefusedWithWhatToDo() {
        refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "als PNG");
        refused("\n<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg/>", "als PNG");
        refused("%PDF-1.7 …", "schermafdruk");
        refused("\0\0\0\u0018ftypheic", "als JPEG");
        refused("PK\u0003\u0004 word/document.xml", "document");
        refused("<html><script>alert(1)</script>", "als PNG of JPEG");
        refused("", "leeg");
        byte[] half = Beelden.png(200, 200);
        refused(java.util.Arrays.copyOf(half, 60), "beschadigd");
        refused(Beelden.joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "geen foto"), "beschadigd");
    }

    @ParameterizedTest
    @CsvSource({"8388609", "9500000", "40000000"})
    void whatIsTooLargeIsRefusedWithASentenceAndNotABrokenConnection(int size) {
        Antwoord answer = upload(bob, plaats.traject(), lid.mijn(ITEM, "", COL), new byte[size]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("te-groot");
        assertThat(answer.json().path("message").asString()).contains("8 MB");
        // The same connection still works.
        assertThat(bob.get("/api/sessie").status()).isEqualTo(200);
    }

    @Test
    void anOddRequestIsAnsweredInJson() {
        String address = address(plaats.traject(), lid.mijn(ITEM, "", COL));
        assertThat(bob.post(address, "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                        .error())
                .isEqualTo("ongeldig");
        assertThat(bob.post(address, "rommel".getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=x")
                        .contentType())
                .contains("json");
        assertThat(bob.postFile("/api/afbeeldingen/zomaar?item=x", "a.png", Beelden.png(2, 2))
                        .status())
                .isEqualTo(404);
    }

    private void refused(String file, String sentence) {
        refused(file.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private void refused(byte[] file, String sentence) {
        Antwoord answer = upload(bob, plaats.traject(), lid.mijn(ITEM, "", COL), file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("ongeldig");
        assertThat(answer.json().path("message").asString()).contains(sentence);
    }

    /** Brings a picture in, puts it in the cell and is ready. */
    private String placed(Deel deel, Api api, byte[] file) {
        String id =
                uploaded(api, new Adres(ITEM, "", COL, deel.id()), deel.plaats().traject(), file);
        assertThat(typ(deel, 0, value(id))).isInstanceOf(Uitkomst.Bewaard.class);
        wereld.klaar(deel, ITEM);
        return id;
    }

    private String uploaded(Api api, Adres cell, byte[] file) {
        return uploaded(api, cell, plaats.traject(), file);
    }

    private static String uploaded(Api api, Adres cell, long traject, byte[] file) {
        Antwoord answer = upload(api, traject, cell, file);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json().path("id").asString();
    }

    private static Antwoord upload(Api api, long traject, Adres cell, byte[] file) {
        return api.postFile(address(traject, cell), "beeld.png", file);
    }

    private static String address(long traject, Adres cell) {
        return "/api/afbeeldingen/" + traject + "?item=" + cell.item() + "&row=" + cell.row() + "&col=" + cell.col()
                + "&holder=" + cell.holder();
    }

    private Uitkomst typ(Deel deel, int base, Object value) {
        return wereld.typ(deel, deel.mijn(ITEM, "", COL), base, value);
    }

    private static Map<String, Object> value(String id) {
        return Map.of("id", id, "alt", "", "width", 40, "height", 20);
    }

    private static String picture(String id) {
        return "/api/afbeeldingen/" + id;
    }
}
