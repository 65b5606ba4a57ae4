package be.draaiboek.document;

import be.draaiboek.document.Stuk.Soort;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The lists of a Word file: dots share one, each list of numbers begins its own. */
final class Docxlijst {

    static final int DIEPST = 2;

    private static final long STEP = 360;
    private static final String[] DOTS = {"•", "–", "•"};

    private final XWPFNumbering numbering;
    private final BigInteger dots;
    private final BigInteger numbers;
    private @Nullable BigInteger running;

    Docxlijst(XWPFDocument file) {
        numbering = file.createNumbering();
        dots = numbering.addNum(define(1, STNumberFormat.BULLET));
        numbers = define(2, STNumberFormat.DECIMAL);
    }

    /** Says that the next number begins a list of its own. */
    void nieuw() {
        running = null;
    }

    /** Returns the list that this line is in. */
    BigInteger of(Soort kind, int number) {
        if (kind == Soort.PUNT) {
            return dots;
        }
        if (running == null) {
            running = numbering.addNum(numbers);
            XWPFNum num = numbering.getNum(running);
            CTNumLvl level = num.getCTNum().addNewLvlOverride();
            level.setIlvl(BigInteger.ZERO);
            level.addNewStartOverride().setVal(BigInteger.valueOf(number));
        }
        return running;
    }

    private BigInteger define(int id, STNumberFormat.Enum format) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(id));
        for (int depth = 0; depth <= DIEPST; depth++) {
            CTLvl level = definition.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(format == STNumberFormat.BULLET ? DOTS[depth] : "%" + (depth + 1) + ".");
            CTInd indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(STEP * (depth + 1)));
            indent.setHanging(BigInteger.valueOf(STEP));
        }
        return numbering.addAbstractNum(new XWPFAbstractNum(definition));
    }
}
