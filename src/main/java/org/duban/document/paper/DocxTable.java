package org.duban.document.paper;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A table of a DOCX in the making: of fixed widths, no row of it parted by the end of a page. */
final class DocxTable {

    private final CTTbl table;
    private final int[] widths;

    /** @param widths of the columns, in twips */
    DocxTable(CTTbl table, int[] widths) {
        this.table = table;
        this.widths = widths.clone();
        var properties = table.addNewTblPr();
        var whole = properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(sum(0, widths.length)));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    /** The widths that columns have by their shares of a whole, which they fill to the twip. */
    static int[] widths(List<Double> shares, int whole) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        var widths = new int[shares.size()];
        double reached = 0;
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            reached += shares.get(i);
            widths[i] = Math.max(1, (int) Math.round(reached / sum * whole) - given);
            given += widths[i];
        }
        return widths;
    }

    /** A rule around and between all cells. */
    DocxTable ruled() {
        var borders = table.getTblPr().addNewTblBorders();
        int thin = Geometry.eighths(Geometry.INNER_RULE);
        rule(borders.addNewTop(), thin);
        rule(borders.addNewLeft(), thin);
        rule(borders.addNewBottom(), thin);
        rule(borders.addNewRight(), thin);
        rule(borders.addNewInsideH(), thin);
        rule(borders.addNewInsideV(), thin);
        return this;
    }

    /** Half a millimetre beside the text of a cell, where columns are many. */
    DocxTable tight() {
        var margins = table.getTblPr().addNewTblCellMar();
        for (var margin : List.of(margins.addNewLeft(), margins.addNewRight())) {
            margin.setType(STTblWidth.DXA);
            margin.setW(BigInteger.valueOf(Geometry.twips(.5)));
        }
        return this;
    }

    /** As the last lines of an official paper: a thicker rule above and below, thin ones between. */
    DocxTable lined() {
        var borders = table.getTblPr().addNewTblBorders();
        rule(borders.addNewTop(), Geometry.eighths(Geometry.OUTER_RULE));
        rule(borders.addNewBottom(), Geometry.eighths(Geometry.OUTER_RULE));
        rule(borders.addNewInsideH(), Geometry.eighths(Geometry.INNER_RULE));
        return this;
    }

    private static void rule(CTBorder border, int eighths) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    /** @param height the least that it has, in twips; 0 for what its text takes */
    Row row(boolean head, int height) {
        var row = table.addNewTr();
        var properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (height > 0) {
            var least = properties.addNewTrHeight();
            least.setVal(BigInteger.valueOf(height));
            least.setHRule(STHeightRule.AT_LEAST);
        }
        if (head) {
            properties.addNewTblHeader();
        }
        return new Row(row);
    }

    private int sum(int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += widths[i];
        }
        return sum;
    }

    final class Row {

        private final CTRow row;
        private int column;

        private Row(CTRow row) {
            this.row = row;
        }

        /** The next cell, empty; it is the caller's to give it a paragraph, which the format asks for. */
        CTTc cell(int columns) {
            var cell = row.addNewTc();
            var properties = cell.addNewTcPr();
            var width = properties.addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(BigInteger.valueOf(sum(column, columns)));
            if (columns > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
            }
            column += columns;
            return cell;
        }

        CTTc centred(int columns) {
            var cell = cell(columns);
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
            return cell;
        }

        /** A cell that reaches into the next row, or is what reaches into this one. */
        CTTc merged(int columns, boolean first) {
            var cell = centred(columns);
            cell.getTcPr().addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
            return cell;
        }
    }
}
