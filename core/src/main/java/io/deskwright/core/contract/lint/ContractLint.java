package io.deskwright.core.contract.lint;

import static java.util.stream.Collectors.joining;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.fault.Pack;
import io.deskwright.core.sentence.Finding;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a contract as a careful manager does, and lists what he would ask before it is agreed. Nothing here is wrong by
 * itself: what is, such as an end before its beginning, cannot be made.
 */
public final class ContractLint {

    /** What AMB-08 assumes: eight hours from Monday to Friday. */
    private static final Map<DayOfWeek, List<DailyWindow>> ASSUMED = assumed();

    private static final int MOST_YEARS = 2;

    /** No calendar is asked for later dates: the last that there is has no next one. */
    private static final LocalDate LATEST = LocalDate.MAX.minusYears(MOST_YEARS + 1);

    private final Agreement contract;

    private ContractLint(Agreement contract) {
        this.contract = contract;
    }

    private static Map<DayOfWeek, List<DailyWindow>> assumed() {
        return WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                .weekdays("09:00-12:00", "13:00-18:00")
                .build()
                .weekly();
    }

    /**
     * Reads a contract.
     *
     * @param contract the contract
     * @param devices what is serviced; those under other contracts are passed over
     * @return what is found: of the contract, its hours, its entitlements, its devices, its prices and its fault rules
     */
    public static List<Finding<ContractCode>> findings(Agreement contract, Collection<Device> devices) {
        List<Device> own = devices.stream()
                .filter(device ->
                        device.contract().isEmpty() || device.contract().equals(contract.contract()))
                .toList();
        ContractLint lint = new ContractLint(contract);
        EntitlementRules entitlements = new EntitlementRules(contract, own);
        return Stream.of(
                        lint.manager(),
                        lint.hours(),
                        lint.nothingGranted(),
                        entitlements.gaps(),
                        entitlements.afterContract(),
                        entitlements.dates(),
                        entitlements.bidPrices(),
                        lint.levels(),
                        lint.levelsWithoutTarget(),
                        lint.parameters())
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    private Finding<ContractCode> found(ContractCode code) {
        return Finding.of(code, contract.contract());
    }

    private Stream<Finding<ContractCode>> manager() {
        return contract.projectManager().isBlank() ? Stream.of(found(ContractCode.NO_MANAGER)) : Stream.empty();
    }

    private Stream<Finding<ContractCode>> hours() {
        BusinessCalendar hours = contract.hours();
        LocalDate from = earlier(
                contract.serviceFrom()
                        .orElseGet(() -> contract.dateOf(contract.terms().effectiveFrom())),
                LATEST);
        LocalDate end =
                contract.serviceUntil().filter(last -> !last.isBefore(from)).orElseGet(() -> from.plusYears(1));
        LocalDate until = earlier(end, from.plusYears(MOST_YEARS));
        if (isClosed(hours, from, until)) {
            return Stream.of(found(ContractCode.NO_HOURS)
                    .with("calendar", hours.name())
                    .with("from", from)
                    .with("until", until));
        }
        return hours instanceof WeeklyHours weekly && weekly.weekly().equals(ASSUMED)
                ? Stream.of(found(ContractCode.ASSUMED_HOURS).with("hours", hours.name()))
                : Stream.empty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isClosed(BusinessCalendar hours, LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1))
                .allMatch(date -> hours.windowsOf(date).isEmpty());
    }

    private Stream<Finding<ContractCode>> nothingGranted() {
        return contract.entitlements().isEmpty() ? Stream.of(found(ContractCode.NO_ENTITLEMENT)) : Stream.empty();
    }

    private Stream<Finding<ContractCode>> levels() {
        return contract
                .faultPack()
                .filter(pack -> !spokenOf(pack).isEmpty())
                .map(pack -> found(ContractCode.LEVELS_DIFFER)
                        .with("pack", pack.name())
                        .with("levels", String.join(", ", pack.levels().names()))
                        .with("others", String.join(", ", spokenOf(pack))))
                .stream();
    }

    /** The levels of rules and terms, unless the fault rules know those of the rules in the same order, and all of the terms. */
    private Set<String> spokenOf(Pack pack) {
        List<String> known = pack.levels().names();
        Set<String> spokenOf = new LinkedHashSet<>(contract.rules().levels());
        spokenOf.addAll(contract.askedLevels());
        boolean isSame = spokenOf.isEmpty() || (known.containsAll(spokenOf) && isAsRanked(known));
        return isSame ? Set.of() : spokenOf;
    }

    private boolean isAsRanked(List<String> known) {
        List<String> levels = contract.rules().levels();
        return levels.isEmpty() || levels.equals(known);
    }

    private Stream<Finding<ContractCode>> levelsWithoutTarget() {
        List<String> asked = contract.askedLevels();
        String others = contract.rules().levels().stream()
                .filter(level -> !asked.contains(level))
                .collect(joining(", "));
        return asked.isEmpty() || others.isEmpty()
                ? Stream.empty()
                : Stream.of(found(ContractCode.LEVEL_WITHOUT_TARGET).with("levels", others));
    }

    private Stream<Finding<ContractCode>> parameters() {
        return contract.faultPack().stream()
                .flatMap(pack -> pack.parameters().stream()
                        .filter(parameter -> parameter.value().isEmpty())
                        .map(parameter -> Finding.of(ContractCode.PARAMETER_UNSET, parameter.name())
                                .with("pack", pack.name())));
    }
}
