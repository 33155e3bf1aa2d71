package org.counterfoil.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The picture shows what JMH measured. */
class CurvesPictureTest {

    @TempDir
    private Path folder;

    @Test
    void everyAxisOfEveryJavaIsALineThroughItsLeastTimes() throws Exception {
        Path results = folder.resolve("growth.json");
        Files.writeString(results, """
                [%s, %s, %s, %s]
                """.formatted(
                        result("17.0.15", "size", "bodies=1", "[[2000, 1000], [1500, 3000]]"),
                        result("17.0.15", "size", "bodies=3", "[[4000]]"),
                        result("25.0.3", "size", "bodies=1", "[[500]]"),
                        result("17.0.15", "blockSize", "256", "[[6000]]")));
        Path picture = folder.resolve("curves.svg");
        CurvesPicture.main(new String[] {picture.toString(), results.toString()});

        assertThat(Curve.read(List.of(results)))
                .extracting(curve -> curve.axis() + " " + curve.java() + " " + curve.microseconds())
                .containsExactly("block size 17 {256=6.0}", "bodies 17 {1=1.0, 3=4.0}", "bodies 25 {1=0.5}");
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(4);
    }

    /** As JMH writes them, with a wall time that must not be read where threads were watched. */
    private static String result(String java, String parameter, String value, String threadTimes) {
        return """
                {"jdkVersion": "%s", "params": {"%s": "%s"}, "primaryMetric": {"rawData": [[9]]},
                 "secondaryMetrics": {"threadTime": {"rawData": %s}}}""".formatted(java, parameter, value, threadTimes);
    }
}
