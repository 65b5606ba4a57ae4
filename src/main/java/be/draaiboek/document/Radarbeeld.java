package be.draaiboek.document;

import be.draaiboek.document.Radarvorm.Naam;
import be.draaiboek.document.Radarvorm.Punt;
import be.draaiboek.document.Radarvorm.Zijde;
import be.draaiboek.document.Stuk.Figuur;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A radar as a picture for a file; its words are outlines, so that it needs no fonts of the machine. */
final class Radarbeeld {

    private static final int SCALE = 2;
    private static final double LETTERS = 14;
    private static final double DOT = 5.5;
    private static final Color LINE = new Color(0xBF, 0xC6, 0xCE);
    private static final Color OWN = new Color(0x1F, 0x5F, 0xA8);
    private static final Color INK = new Color(0x1B, 0x24, 0x30);
    private static final Color SOFT = new Color(0x56, 0x61, 0x70);

    private Radarbeeld() {}

    static byte[] png(Figuur figure) throws IOException {
        BufferedImage picture =
                new BufferedImage(Radarvorm.BREED * SCALE, Radarvorm.HOOG * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            pen.scale(SCALE, SCALE);
            draw(pen, new Radarvorm(figure));
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }

    private static void draw(Graphics2D pen, Radarvorm shape) {
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(1));
        shape.ringen().forEach(ring -> pen.draw(path(ring)));
        shape.assen().forEach(axis -> pen.draw(line(axis.getFirst(), axis.getLast())));
        pen.setColor(OWN);
        for (Zijde side : shape.zijden()) {
            pen.setStroke(
                    side.voorlopig()
                            ? new BasicStroke(
                                    2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0)
                            : new BasicStroke(2.2f));
            pen.draw(line(side.van(), side.tot()));
        }
        for (Punt dot : shape.punten()) {
            pen.fill(new Ellipse2D.Double(dot.x() - DOT, dot.y() - DOT, 2 * DOT, 2 * DOT));
        }
        shape.namen().forEach(name -> words(pen, name));
    }

    private static void words(Graphics2D pen, Naam name) {
        for (int i = 0; i < name.regels().size(); i++) {
            String words = Letters.replace(name.regels().get(i));
            boolean last = i == name.regels().size() - 1;
            Letters letters = last ? Letters.gewoon() : Letters.vet();
            double wide = letters.breedte(words, LETTERS);
            double x = name.plaats().x() - (name.kant() == 0 ? wide / 2 : name.kant() < 0 ? wide : 0);
            pen.setColor(last ? SOFT : INK);
            pen.fill(letters.omtrek(words, x, name.plaats().y() + i * Radarvorm.REGEL, LETTERS));
        }
    }

    private static Path2D path(List<Punt> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(one -> path.lineTo(one.x(), one.y()));
        path.closePath();
        return path;
    }

    private static Line2D line(Punt from, Punt to) {
        return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    }
}
