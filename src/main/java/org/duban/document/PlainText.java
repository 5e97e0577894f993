package org.duban.document;

import java.util.List;
import java.util.stream.Stream;
import org.duban.document.paper.Block;
import org.duban.document.paper.Fields;
import org.duban.document.paper.Heading;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photos;
import org.duban.document.paper.Table;
import org.duban.document.paper.Text;

/** What a paper says, piece by piece, to be searched. */
final class PlainText {

    private PlainText() {}

    static List<String> of(Paper paper) {
        return Stream.of(
                        Stream.ofNullable(paper.letterhead()).map(Paper.Letterhead::number),
                        paper.title().stream(),
                        Stream.ofNullable(paper.addressee()),
                        paper.body().stream().flatMap(PlainText::of))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> of(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Text text) {
            return Stream.of(text.text());
        }
        if (block instanceof Table table) {
            return table.rows().stream().flatMap(List::stream).map(Table.Cell::text);
        }
        if (block instanceof Photos photos) {
            return photos.photos().stream().map(photo -> photo.caption());
        }
        if (block instanceof Fields fields) {
            return fields.fields().stream().map(Fields.Field::value);
        }
        return Stream.empty();
    }
}
