package io.deskwright.core.contract;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Remark.Code;
import io.deskwright.core.contract.price.PriceRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a contract says of a service for a device on a date.
 *
 * <p>Of one kind the narrowest entitlement that speaks of the service counts, whether or not it has ended: one year for
 * backend software is not mended with the two years of all other things (AMB-35). Between kinds the union holds (AMB-04).
 */
record Covering(Agreement contract, Device device, String service, LocalDate date) {

    private static final Comparator<Granted> ENDED_LAST =
            Comparator.comparing(granted -> granted.span().last());
    private static final Comparator<Granted> BEGINS_FIRST =
            Comparator.comparing(granted -> granted.span().from());

    Cover cover() {
        if (!device.contract().isEmpty() && !device.contract().equals(contract.contract())) {
            return answer(said(Code.OTHER_CONTRACT).with("other", device.contract()))
                    .build();
        }
        List<Entitlement> counting = counting();
        List<Entitlement> promised =
                counting.stream().filter(Predicate.not(Entitlement::isOfVendor)).toList();
        List<Granted> holding =
                dated(promised).filter(this::holds).sorted(Granted.BEST_FIRST).toList();
        boolean vendorPays = dated(counting)
                .filter(this::holds)
                .anyMatch(granted -> granted.entitlement().isOfVendor());
        Cover.Builder answer = holding.isEmpty() ? notCovered(promised) : covered(holding);
        return answer.vendorPays(vendorPays)
                .warnings(warnings(promised, holding).toList())
                .build();
    }

    private boolean holds(Granted granted) {
        return granted.span().holds(date);
    }

    private List<Entitlement> counting() {
        Map<String, List<Entitlement>> byKind = contract.entitlements().stream()
                .filter(granted ->
                        granted.answersFor(service) && granted.scope().fits(device))
                .collect(Collectors.groupingBy(Entitlement::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.values().stream().flatMap(this::narrowest).toList();
    }

    /** What begins later takes nothing away before. */
    private Stream<Entitlement> narrowest(List<Entitlement> ofOneKind) {
        List<Entitlement> begun = ofOneKind.stream().filter(this::hasBegun).toList();
        List<Entitlement> counting = begun.isEmpty() ? ofOneKind : begun;
        int most = counting.stream()
                .mapToInt(granted -> granted.scope().narrowness())
                .max()
                .orElseThrow();
        return counting.stream().filter(granted -> granted.scope().narrowness() == most);
    }

    private boolean hasBegun(Entitlement granted) {
        return granted.period()
                .on(device, contract)
                .filter(span -> span.from().isAfter(date))
                .isEmpty();
    }

    private Stream<Granted> dated(List<Entitlement> entitlements) {
        return entitlements.stream()
                .flatMap(granted ->
                        granted.period().on(device, contract).stream().map(span -> new Granted(granted, span)));
    }

    private Cover.Builder covered(List<Granted> holding) {
        Granted best = holding.get(0);
        Remark reason = told(Code.COVERED, best)
                .with("price", best.entitlement().price().english())
                .with("chinesePrice", best.entitlement().price().chinese());
        return answer(reason).by(best).also(holding.subList(1, holding.size()));
    }

    private Cover.Builder notCovered(List<Entitlement> promised) {
        if (promised.isEmpty()) {
            return answer(said(isGrantedToOthers() ? Code.NOT_THIS_DEVICE : Code.NOT_THIS_SERVICE));
        }
        Optional<Granted> ended = dated(promised)
                .filter(granted -> granted.span().hasEndedBy(date))
                .max(ENDED_LAST);
        Optional<Granted> nearest = ended.or(() -> dated(promised).min(BEGINS_FIRST));
        return nearest.map(granted -> answer(told(ended.isPresent() ? Code.ENDED : Code.NOT_BEGUN, granted))
                        .nearest(granted))
                .orElseGet(() -> answer(undated(promised.get(0))));
    }

    private boolean isGrantedToOthers() {
        return contract.entitlements().stream()
                .filter(Predicate.not(Entitlement::isOfVendor))
                .anyMatch(granted -> granted.answersFor(service));
    }

    /** Of what is not dearer than what holds: with better dates it might cover the service in its place (AMB-34). */
    private Stream<Remark> warnings(List<Entitlement> promised, List<Granted> holding) {
        PriceRule price = holding.isEmpty()
                ? PriceRule.ASKED
                : holding.get(0).entitlement().price();
        return promised.stream()
                .filter(granted -> granted.price().compareTo(price) <= 0)
                .flatMap(granted -> granted.period()
                        .on(device, contract)
                        .map(span -> fallback(new Granted(granted, span)))
                        .orElseGet(() -> Stream.of(undated(granted))));
    }

    private Remark undated(Entitlement granted) {
        return said(Code.NO_START_DATE).with("kind", granted.kind()).with("period", granted.period());
    }

    private Stream<Remark> fallback(Granted granted) {
        if (!granted.isFallback()) {
            return Stream.empty();
        }
        return Stream.of(
                switch (granted.span().since()) {
                    case DELIVERY -> told(Code.COUNTED_FROM_DELIVERY, granted);
                    case PURCHASE -> told(Code.COUNTED_FROM_PURCHASE, granted);
                    default -> told(Code.COUNTED_FROM_SIGNING, granted);
                });
    }

    private Remark told(Code code, Granted granted) {
        Optional<String> until = granted.span().until().map(LocalDate::toString);
        return said(code)
                .with("kind", granted.entitlement().kind())
                .with("from", granted.span().from())
                .with("until", until.orElse("further notice"))
                .with("chineseUntil", until.orElse("长期"));
    }

    private Remark said(Code code) {
        return Remark.of(code)
                .with("contract", contract.contract())
                .with("serial", device.serial())
                .with("service", service);
    }

    private Cover.Builder answer(Remark reason) {
        return new Cover.Builder()
                .serial(device.serial())
                .service(service)
                .date(date)
                .reason(reason)
                .vendorPays(false);
    }
}
