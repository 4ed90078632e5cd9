package org.zhibu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.zhibu.document.Language;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.investment.InvestmentBalance.CashYear;
import org.zhibu.investment.InvestmentBalance.CostGroup;
import org.zhibu.investment.InvestmentBalance.LoopYear;
import org.zhibu.investment.InvestmentBalance.Returns;
import org.zhibu.plan.Payer;
import org.zhibu.report.ReportContent.Column;
import org.zhibu.report.ReportContent.Look;
import org.zhibu.report.ReportContent.Section;
import org.zhibu.report.ReportContent.Value;

/** What a plan costs and brings back. */
final class MoneySections {
    private final InvestmentBalance balance;
    private final Language language;
    private final ReportNumbers numbers;

    MoneySections(InvestmentBalance balance, Language language) {
        this.balance = balance;
        this.language = language;
        this.numbers = new ReportNumbers(language);
    }

    private String in(String chinese, String english) {
        return language.of(chinese, english);
    }

    Section costs() {
        List<List<Value>> rows = new ArrayList<>();
        int unpriced = 0;
        for (CostGroup group : balance.costGroups()) {
            unpriced += group.unpriced();
            rows.add(List.of(
                    Value.of(Words.action(group.action(), language)),
                    Value.of(in(group.nameZh(), group.nameEn())),
                    numbers.count(group.targets()),
                    numbers.amount(group.quantity(), group.item(), "m2"),
                    Value.of(Words.unit(group.unit(), language)),
                    numbers.yuan(group.amountYuan()),
                    group.unpriced() > 0 ? Value.of(Integer.toString(group.unpriced()), Look.BAD) : numbers.none()));
        }
        rows.add(List.of(
                Value.of(in("合计", "Total"), Look.STRONG),
                Value.of(""),
                Value.of(""),
                Value.of(""),
                Value.of(""),
                numbers.yuan(balance.capitalYuan()),
                Value.of("")));
        return new Section(
                in("造价", "Capital cost"),
                unpriced > 0
                        ? in(
                                "有 " + unpriced + " 项因工程量或单价未知未计入。",
                                unpriced + " works are in no total: quantity or price unknown.")
                        : "",
                List.of(
                        Column.text(in("措施", "Action"), 12),
                        Column.text(in("项目", "Item"), 24),
                        Column.number(in("项数", "Works"), 8),
                        Column.number(in("工程量", "Quantity"), 14),
                        Column.text(in("单价单位", "Unit of the price"), 16),
                        Column.number(in("金额 元", "Amount, yuan"), 16),
                        Column.number(in("未计价", "Not priced"), 10)),
                rows);
    }

    Section payers() {
        List<List<Value>> rows = new ArrayList<>();
        for (Payer payer : Payer.values()) {
            BigDecimal amount = balance.byPayer().get(payer);
            if (amount != null) {
                rows.add(List.of(Value.of(Words.payer(payer, language)), numbers.yuan(amount)));
            }
        }
        return new Section(
                in("出资", "Who pays"),
                "",
                List.of(Column.text(in("出资方", "Payer"), 3), Column.number(in("金额 元", "Amount, yuan"), 2)),
                rows);
    }

    Section returns() {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(row(in("折现率", "Discount rate"), each -> numbers.share(each.rate())));
        rows.add(row(in("净现值 元", "NPV, yuan"), each -> numbers.yuan(each.npvYuan())));
        rows.add(row(
                in("内部收益率", "IRR"),
                each -> each.irr().map(numbers::share).orElseGet(() -> Value.of(noRate(each.irrNote()), Look.QUIET))));
        rows.add(row(
                in("静态回收期 年", "Static payback, years"),
                each -> each.staticPaybackYears().map(numbers::number).orElseGet(this::never)));
        rows.add(row(
                in("动态回收期 年", "Discounted payback, years"),
                each -> each.discountedPaybackYears().map(numbers::number).orElseGet(this::never)));
        rows.add(List.of(
                Value.of(in("最低偿债备付率", "Least debt cover")),
                balance.leastDebtCover().map(numbers::number).orElseGet(numbers::none),
                numbers.none()));
        rows.add(List.of(
                Value.of(in("盈亏平衡租金 元/m²/月", "Break-even rent, yuan/m²/month")),
                balance.breakEvenRentYuanPerM2Month().map(numbers::number).orElseGet(numbers::none),
                numbers.none()));
        return new Section(
                in("收益", "Returns"),
                in(
                        "动态回收期把以后的收入按折现率折成今天的钱，所以晚于静态回收期，或在计算期内达不到。",
                        "The discounted payback counts later income for less, by the discount rate: it comes later than the static one,"
                                + " or not within the horizon."),
                List.of(
                        Column.text(in("项目", "Figure"), 3),
                        Column.number(in("运营方", "Operator"), 2),
                        Column.number(in("项目整体", "Whole project"), 2)),
                rows);
    }

    private List<Value> row(String name, Function<Returns, Value> value) {
        return List.of(Value.of(name), value.apply(balance.operator()), value.apply(balance.project()));
    }

    private Value never() {
        return Value.of(in("计算期内不回收", "not within the horizon"), Look.QUIET);
    }

    private String noRate(String note) {
        return switch (note) {
            case "NO_SIGN_CHANGE" -> in("无：现金流不变号", "none: the flow does not change its sign");
            case "SEVERAL_RATES" -> in("无：有多个解", "none: more than one rate");
            default -> in("无解", "none");
        };
    }

    private record Flow(String nameZh, String nameEn, Function<CashYear, BigDecimal> amount) {}

    private static final List<Flow> FLOWS = List.of(
            new Flow("总投资", "Capital", CashYear::capital),
            new Flow("运营方投资", "Of the operator", CashYear::operatorCapital),
            new Flow("租金", "Rent", CashYear::rent),
            new Flow("补贴", "Subsidy", CashYear::subsidy),
            new Flow("物业费", "Fees", CashYear::fees),
            new Flow("停车", "Parking", CashYear::parking),
            new Flow("增值服务", "Services", CashYear::valueAdded),
            new Flow("运营成本", "Operating", CashYear::operating),
            new Flow("付产权方", "To owners", CashYear::toOwners),
            new Flow("借款", "Loan", CashYear::loanDrawn),
            new Flow("还本付息", "Debt service", year -> year.interest().add(year.repayment())),
            new Flow("运营方净额", "Net", CashYear::operatorNet),
            new Flow("累计", "Cumulative", CashYear::operatorCumulative),
            new Flow("折现累计", "Discounted", CashYear::operatorDiscountedCumulative));

    Section cashFlow() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(in("年", "Year"), 6)));
        FLOWS.forEach(flow -> columns.add(Column.number(in(flow.nameZh(), flow.nameEn()), 10)));
        List<List<Value>> rows = new ArrayList<>();
        for (CashYear year : balance.years()) {
            List<Value> row = new ArrayList<>(List.of(numbers.count(year.year())));
            FLOWS.forEach(flow -> row.add(numbers.yuan(flow.amount().apply(year))));
            rows.add(row);
        }
        return new Section(in("现金流量 元", "Cash flow, yuan"), "", columns, rows);
    }

    Section sensitivity() {
        List<List<Value>> rows = new ArrayList<>();
        balance.tornado()
                .forEach(bar -> rows.add(List.of(
                        Value.of(in(bar.nameZh(), bar.nameEn())),
                        numbers.number(bar.low()),
                        numbers.yuan(bar.npvLow()),
                        numbers.number(bar.high()),
                        numbers.yuan(bar.npvHigh()))));
        return new Section(
                in("敏感性", "Sensitivity"),
                in(
                        "每项参数低、高五分之一时运营方的净现值；租金与投资以倍数计。",
                        "NPV of the operator with one term a fifth lower and higher; rents and capital as multiples."),
                List.of(
                        Column.text(in("参数", "Term"), 24),
                        Column.number(in("低值", "Low"), 10),
                        Column.number(in("净现值", "NPV"), 14),
                        Column.number(in("高值", "High"), 10),
                        Column.number(in("净现值", "NPV"), 14)),
                rows);
    }

    Section loop() {
        List<List<Value>> rows = new ArrayList<>();
        for (LoopYear year : balance.account()) {
            rows.add(List.of(
                    numbers.count(year.year()),
                    numbers.yuan(year.renovated()),
                    numbers.yuan(year.earned()),
                    numbers.yuan(year.spentOnOperation()),
                    numbers.yuan(year.surplus()),
                    numbers.yuan(year.toReserve()),
                    numbers.yuan(year.reinvested()),
                    numbers.yuan(year.reserve())));
        }
        return new Section(
                in("改造 – 运营 – 收益 – 再投入 元", "Renovate – operate – earn – reinvest, yuan"),
                "",
                List.of(
                        Column.text(in("年", "Year"), 6),
                        Column.number(in("改造", "Renovated"), 10),
                        Column.number(in("收入", "Earned"), 10),
                        Column.number(in("运营与还款", "Spent"), 10),
                        Column.number(in("盈余", "Surplus"), 10),
                        Column.number(in("计提", "To reserve"), 10),
                        Column.number(in("再投入", "Reinvested"), 10),
                        Column.number(in("结余", "Reserve"), 10)),
                rows);
    }
}
