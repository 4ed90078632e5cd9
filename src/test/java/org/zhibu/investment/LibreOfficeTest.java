package org.zhibu.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.investment.InvestmentBalance.Returns;

/** NPV and IRR of random cash flows are what LibreOffice Calc makes of them. */
class LibreOfficeTest {
    private static final int ROWS = 200;

    private record Flow(List<BigDecimal> nets, BigDecimal rate) {}

    @Test
    void npvAndIrrAreThoseOfASpreadsheet(@TempDir Path folder) throws Exception {
        List<Flow> flows = flows();
        List<String> answers = calculated(flows, folder);
        int compared = 0;
        for (int i = 0; i < ROWS; i++) {
            Returns returns = Profitability.of(flows.get(i).nets(), flows.get(i).rate());
            String[] cells = answers.get(i).replace("\"", "").split(",");
            assertThat(returns.npvYuan().doubleValue())
                    .as(flows.get(i).toString())
                    .isCloseTo(Double.parseDouble(cells[0]), within(0.0051));
            double irr = cells[1].endsWith("%") ? Double.parseDouble(cells[1].replace("%", "")) / 100 : Double.NaN;
            // Calc's search may fail, or end below -100 %
            if (irr > -1) {
                compared++;
                assertThat(returns.irr().orElseThrow().doubleValue())
                        .as(flows.get(i).toString())
                        .isCloseTo(irr, within(1e-8));
            }
        }
        assertThat(compared).isGreaterThan(ROWS * 9 / 10);
    }

    /** One to three years of payments, then income that grows and shrinks: one rate of return. */
    private static List<Flow> flows() {
        Random random = new Random(20261129);
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<BigDecimal> nets = new ArrayList<>();
            for (int year = 0; year < 1 + random.nextInt(3); year++) {
                nets.add(BigDecimal.valueOf(-1_000_000 - random.nextInt(2_000_000_000), 2));
            }
            int years = 5 + random.nextInt(25);
            for (int year = 0; year < years; year++) {
                nets.add(BigDecimal.valueOf(random.nextInt(400_000_000), 2));
            }
            flows.add(new Flow(nets, BigDecimal.valueOf(random.nextInt(2000) - 300, 4)));
        }
        return flows;
    }

    private static List<String> calculated(List<Flow> flows, Path folder) throws Exception {
        Path file = folder.resolve("flows.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("flows");
            for (int row = 0; row < flows.size(); row++) {
                Flow flow = flows.get(row);
                String first = "D" + (row + 1);
                String second = "E" + (row + 1);
                String last = "AZ" + (row + 1);
                sheet.formula(row, 0, "NPV(C" + (row + 1) + "," + second + ":" + last + ")+" + first);
                String nets = first + ":" + last;
                // Calc's search fails from a bad guess
                sheet.formula(
                        row,
                        1,
                        "IFERROR(IRR(" + nets + ",0.1),IFERROR(IRR(" + nets + ",-0.1),IFERROR(IRR(" + nets
                                + ",0.4),IRR(" + nets + ",-0.3))))");
                sheet.value(row, 2, flow.rate());
                for (int year = 0; year < flow.nets().size(); year++) {
                    sheet.value(row, 3 + year, flow.nets().get(year));
                }
            }
        }
        // comma, quotes, UTF-8; values in full, not as they are shown
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS))
                .as("LibreOffice in time")
                .isTrue();
        assertThat(folder.resolve("flows.csv"))
                .as(Files.readString(folder.resolve("log")))
                .exists();
        return Files.readAllLines(folder.resolve("flows.csv"));
    }
}
