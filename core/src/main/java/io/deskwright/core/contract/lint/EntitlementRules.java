package io.deskwright.core.contract.lint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Entitlement;
import io.deskwright.core.contract.Granted;
import io.deskwright.core.contract.Service;
import io.deskwright.core.contract.Span;
import io.deskwright.core.contract.Validity;
import io.deskwright.core.sentence.Finding;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is odd about the entitlements of a contract, on the devices under it. */
record EntitlementRules(Agreement contract, List<Device> devices) {

    private static final Device NO_DEVICE = Device.of("-", Set.of());

    /** What continues what: entitlements of one kind, for the same services and devices. */
    private Collection<List<Entitlement>> series() {
        return contract.entitlements().stream()
                .collect(groupingBy(
                        granted -> List.of(granted.kind(), granted.services(), granted.scope()),
                        LinkedHashMap::new,
                        toList()))
                .values();
    }

    /** Dates between two of one series on which neither holds. */
    Stream<Finding<ContractCode>> gaps() {
        return series().stream()
                .flatMap(series -> subjects(series).flatMap(device -> gaps(granted(series.stream(), device), device)));
    }

    /** Dates of the contract are the same for all devices: one stands for them. */
    private Stream<Device> subjects(List<Entitlement> series) {
        boolean isStated = series.stream().allMatch(granted -> granted.period() instanceof Validity.Dates);
        return isStated
                ? Stream.of(NO_DEVICE)
                : devices.stream().filter(device -> series.get(0).scope().fits(device));
    }

    private Stream<Granted> granted(Stream<Entitlement> entitlements, Device device) {
        return entitlements.flatMap(entitlement ->
                entitlement.period().on(device, contract).map(span -> new Granted(entitlement, span)).stream());
    }

    private static Stream<Finding<ContractCode>> gaps(Stream<Granted> series, Device device) {
        List<Finding<ContractCode>> found = new ArrayList<>();
        Optional<Granted> before = Optional.empty();
        List<Granted> inOrder = series.sorted(
                        Comparator.comparing(granted -> granted.span().from()))
                .toList();
        for (Granted next : inOrder) {
            before.flatMap(last -> gap(last.span(), next.span()))
                    .map(gap -> Finding.of(ContractCode.GAP, next.entitlement().kind())
                            .with("scope", scope(next.entitlement(), device))
                            .with("from", gap.from())
                            .with("until", gap.last()))
                    .ifPresent(found::add);
            before =
                    before.filter(last -> !endsBefore(last.span(), next.span())).or(() -> Optional.of(next));
        }
        return found.stream();
    }

    private static boolean endsBefore(Span one, Span other) {
        return one.last().isBefore(other.last());
    }

    private static Optional<Span> gap(Span last, Span next) {
        return ChronoUnit.DAYS.between(last.last(), next.from()) > 1
                ? Optional.of(new Span(
                        last.last().plusDays(1), Optional.of(next.from().minusDays(1)), Span.Since.STATED))
                : Optional.empty();
    }

    private static String scope(Entitlement granted, Device device) {
        return device.equals(NO_DEVICE) ? granted.scope().toString() : device.serial();
    }

    /** What ends after the service of the contract; what has no end is meant to. */
    Stream<Finding<ContractCode>> afterContract() {
        return contract.serviceUntil().stream()
                .flatMap(end -> contract.entitlements().stream()
                        .flatMap(entitlement -> subjects(List.of(entitlement))
                                .flatMap(device -> granted(Stream.of(entitlement), device)
                                        .filter(granted -> granted.span()
                                                .until()
                                                .filter(end::isBefore)
                                                .isPresent())
                                        .map(granted -> Finding.of(ContractCode.AFTER_CONTRACT, entitlement.kind())
                                                .with("scope", scope(entitlement, device))
                                                .with("until", granted.span().last())
                                                .with("end", end)))));
    }

    /** Devices on which something cannot be dated, or only by a date that stands in (AMB-34, AMB-32). */
    Stream<Finding<ContractCode>> dates() {
        return devices.stream()
                .flatMap(device -> contract.entitlements().stream()
                        .filter(entitlement -> entitlement.scope().fits(device))
                        .flatMap(entitlement -> date(entitlement, device)));
    }

    private Stream<Finding<ContractCode>> date(Entitlement entitlement, Device device) {
        Optional<Granted> granted = granted(Stream.of(entitlement), device).findFirst();
        if (granted.isEmpty()) {
            return Stream.of(
                    Finding.of(ContractCode.NO_START_DATE, device.serial()).with("kind", entitlement.kind()));
        }
        return granted
                .filter(Granted::isFallback)
                .map(fallback -> Finding.of(ContractCode.FALLBACK_DATE, device.serial())
                        .with("kind", entitlement.kind())
                        .with("from", fallback.span().from())
                        .with("since", fallback.span().since()))
                .stream();
    }

    /** Prices that are bound to a bid which does not name them (AMB-33). */
    Stream<Finding<ContractCode>> bidPrices() {
        return contract.entitlements().stream()
                .filter(entitlement -> entitlement.price().needsBid())
                .flatMap(entitlement -> unpriced(entitlement)
                        .map(items -> Finding.of(ContractCode.NO_BID_PRICE, entitlement.kind())
                                .with("price", entitlement.price().english())
                                .with("chinesePrice", entitlement.price().chinese())
                                .with("items", items))
                        .stream());
    }

    /** The models of its devices that the bid does not name, if it is of hardware; anything, if the bid names nothing. */
    private Optional<String> unpriced(Entitlement entitlement) {
        if (contract.bid().prices().isEmpty()) {
            return Optional.of("*");
        }
        if (!entitlement.answersFor(Service.HARDWARE)) {
            return Optional.empty();
        }
        String models = devices.stream()
                .filter(device -> entitlement.scope().fits(device))
                .map(Device::model)
                .filter(model -> !model.isEmpty() && contract.bid().price(model).isEmpty())
                .distinct()
                .sorted()
                .collect(joining(", "));
        return Optional.of(models).filter(named -> !named.isEmpty());
    }
}
