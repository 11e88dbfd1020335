package io.deskwright.core.ticket.command;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Cover;
import io.deskwright.core.contract.Coverage;
import io.deskwright.core.contract.Service;
import io.deskwright.core.contract.price.Ceiling;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.contract.price.Prices;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.ticket.QuoteLine;
import io.deskwright.core.ticket.command.Quotation.SendQuote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the lines of a quote may cost at most: by their own caps, and by the contract (WAR-06, 11, 12). */
final class PriceCaps {

    private static final String UNKNOWN = "?";

    private PriceCaps() {}

    static Optional<Refusal> refuses(Attempt attempt, SendQuote said) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < said.lines().size(); i++) {
            QuoteLine line = said.lines().get(i);
            String field = "lines[" + i + "].amount";
            if (line.isAboveCap()) {
                String cap = line.cap().orElseThrow().toPlainString();
                flaws.add(new Flaw(field, line.amount().toPlainString(), "is above its cap of " + cap, "超过限价 " + cap));
            }
            line.charge()
                    .flatMap(charge -> aboveContract(attempt, field, line, charge))
                    .ifPresent(flaws::add);
        }
        return flaws.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Code.PRICE_CAP, flaws));
    }

    private static Optional<Flaw> aboveContract(
            Attempt attempt, String field, QuoteLine line, QuoteLine.Charge charge) {
        Agreement agreement = attempt.world().agreement();
        PriceRule rule = rule(attempt, charge);
        Ceiling ceiling = rule.most(new Prices.Builder()
                .currency(agreement.currency())
                .cost(charge.cost().map(cost -> money(cost, agreement)))
                .bid(agreement.bid().price(charge.item()))
                .build());
        return ceiling.allows(money(line.amount(), agreement))
                ? Optional.empty()
                : Optional.of(ceiling.flaw(field, line.amount().toPlainString(), rule));
    }

    /**
     * What the contract promises; of a device that nobody knows, what it promises for all. Who decided with a reason that
     * the warranty does not hold is bound by what else covers the hardware.
     */
    private static PriceRule rule(Attempt attempt, QuoteLine.Charge charge) {
        String serial = attempt.ticket().devices().current().orElse(UNKNOWN);
        Device device = attempt.world().device().orElseGet(() -> Device.of(serial, Set.of()));
        Cover cover = attempt.world()
                .agreement()
                .coverageAt(device, charge.service(), attempt.ticket().origin().reportedAt());
        boolean isDenied = charge.service().equals(Service.HARDWARE)
                && attempt.ticket()
                        .devices()
                        .coverage()
                        .filter(Coverage.OUT::equals)
                        .isPresent();
        return Stream.concat(cover.by().stream(), cover.also().stream())
                .map(granted -> granted.entitlement().price())
                .filter(rule -> !isDenied || rule != PriceRule.FREE)
                .reduce(PriceRule::both)
                .orElse(PriceRule.ASKED);
    }

    private static Money money(BigDecimal amount, Agreement agreement) {
        return new Money(amount, agreement.currency());
    }
}
