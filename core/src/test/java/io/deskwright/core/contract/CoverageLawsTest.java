package io.deskwright.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.price.PriceRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of coverage, on random contracts, against an oracle that goes through the days one by one. */
class CoverageLawsTest {

    private static final LocalDate DAY_0 = LocalDate.of(2024, 2, 20);
    private static final int DAYS = 30;
    private static final List<String> KINDS = List.of(Entitlement.HARDWARE_WARRANTY, Entitlement.VENDOR_WARRANTY, "K3");
    private static final List<String> SERVICES = List.of("HARDWARE", "SOFTWARE");
    private static final List<Scope> SCOPES = List.of(
            Scope.wholeContract(), Scope.devicesOf("A"), Scope.devicesOf("B"), Scope.of("S1"), Scope.of("S1", "S2"));

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static LocalDate day(Random random) {
        return DAY_0.plusDays(random.nextInt(DAYS));
    }

    private static Validity validity(Random random) {
        LocalDate from = day(random);
        Period length = Period.of(0, random.nextInt(2), 1 + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> Validity.since(from);
            case 1 -> Validity.ofWarranty(length);
            case 2 -> Validity.ofPurchase(length);
            case 3 -> Validity.lifelong();
            default -> Validity.between(from, from.plusDays(random.nextInt(15)));
        };
    }

    private static Agreement contract(Random random) {
        List<Entitlement> granted = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            granted.add(new Entitlement.Builder()
                    .kind(any(random, KINDS))
                    .services(random.nextInt(4) == 0 ? Set.of() : Set.of(any(random, SERVICES)))
                    .scope(any(random, SCOPES))
                    .period(validity(random))
                    .price(any(random, List.of(PriceRule.values())))
                    .source("clause " + i)
                    .build());
        }
        return CoverageTest.agreement(granted.toArray(new Entitlement[0]));
    }

    private static Device device(Random random) {
        return Device.of(any(random, List.of("S1", "S2", "S3")), Set.of())
                .but()
                .kind(any(random, List.of("A", "B")))
                .acceptedOn(random.nextBoolean() ? Optional.of(day(random)) : Optional.empty())
                .purchasedOn(random.nextBoolean() ? Optional.of(day(random)) : Optional.empty())
                .build();
    }

    // ---- the oracle: one day, by counting

    private static int rank(Scope scope) {
        return scope instanceof Scope.Serials ? 3 : scope instanceof Scope.DevicesOfKind ? 2 : 1;
    }

    private static boolean means(Entitlement granted, Device device, String service) {
        boolean isService = granted.services().isEmpty() || granted.services().contains(service);
        boolean isDevice = granted.scope() instanceof Scope.Serials some
                ? some.serials().contains(device.serial())
                : !(granted.scope() instanceof Scope.DevicesOfKind ofKind)
                        || ofKind.kind().equals(device.kind());
        return isService && isDevice;
    }

    private static Optional<LocalDate> begins(Entitlement granted, Device device) {
        if (granted.period() instanceof Validity.Dates dates) {
            return Optional.of(dates.from());
        }
        Validity.Counted counted = (Validity.Counted) granted.period();
        return counted.basis() == Validity.Counted.Basis.PURCHASE
                        || device.acceptedOn().isEmpty()
                ? device.purchasedOn()
                : device.acceptedOn();
    }

    private static boolean holds(Entitlement granted, Device device, LocalDate date) {
        Optional<LocalDate> from = begins(granted, device);
        if (from.isEmpty() || date.isBefore(from.get())) {
            return false;
        }
        if (granted.period() instanceof Validity.Dates dates) {
            return dates.to().map(to -> !date.isAfter(to)).orElse(true);
        }
        return ((Validity.Counted) granted.period())
                .length()
                .map(length -> !date.isAfter(from.get().plus(length)))
                .orElse(true);
    }

    private static boolean hasBegun(Entitlement granted, Device device, LocalDate date) {
        return begins(granted, device).filter(date::isBefore).isEmpty();
    }

    /** Of one kind the narrowest counts of those that have begun; if none has, the narrowest of all. */
    private static List<Entitlement> counting(Agreement contract, Device device, String service, LocalDate date) {
        List<Entitlement> counting = new ArrayList<>();
        for (Entitlement one : contract.entitlements()) {
            List<Entitlement> ofItsKind = new ArrayList<>();
            List<Entitlement> begun = new ArrayList<>();
            for (Entitlement other : contract.entitlements()) {
                if (other.kind().equals(one.kind()) && means(other, device, service)) {
                    ofItsKind.add(other);
                    if (hasBegun(other, device, date)) {
                        begun.add(other);
                    }
                }
            }
            List<Entitlement> rivals = begun.isEmpty() ? ofItsKind : begun;
            if (rivals.contains(one) && rivals.stream().noneMatch(other -> rank(other.scope()) > rank(one.scope()))) {
                counting.add(one);
            }
        }
        return counting;
    }

    private static List<Entitlement> holding(Agreement contract, Device device, String service, LocalDate date) {
        return counting(contract, device, service, date).stream()
                .filter(granted -> holds(granted, device, date))
                .toList();
    }

    private static boolean isVendors(Entitlement granted) {
        return granted.kind().equals(Entitlement.VENDOR_WARRANTY);
    }

    @Property(tries = 80)
    void on_every_day_the_answer_is_that_of_the_oracle(@ForAll Random random) {
        Agreement contract = contract(random);
        Device device = device(random);
        String service = any(random, SERVICES);
        for (int i = -2; i < DAYS + 2; i++) {
            LocalDate date = DAY_0.plusDays(i);
            List<Entitlement> holding = holding(contract, device, service, date);
            List<Entitlement> ours =
                    holding.stream().filter(granted -> !isVendors(granted)).toList();
            Cover cover = contract.coverageAt(device, service, CoverageTest.noon(date));
            assertThat(cover.isCovered()).isEqualTo(!ours.isEmpty());
            assertThat(cover.price())
                    .isEqualTo(ours.stream()
                            .map(Entitlement::price)
                            .min(PriceRule::compareTo)
                            .orElse(PriceRule.ASKED));
            assertThat(cover.vendorPays()).isEqualTo(holding.size() > ours.size());
            List<Entitlement> told = new ArrayList<>();
            cover.by().ifPresent(granted -> told.add(granted.entitlement()));
            cover.also().forEach(granted -> told.add(granted.entitlement()));
            assertThat(told).containsExactlyInAnyOrderElementsOf(ours);
            assertThat(cover.reason().code() == Remark.Code.COVERED).isEqualTo(cover.isCovered());
        }
    }

    @Property(tries = 80)
    void what_covers_holds_from_its_first_to_its_last_day_and_on_no_other(@ForAll Random random) {
        Agreement contract = contract(random);
        Device device = device(random);
        Cover cover = contract.coverageAt(device, "HARDWARE", CoverageTest.noon(day(random)));
        cover.by().ifPresent(granted -> {
            LocalDate from = cover.from().orElseThrow();
            assertThat(holds(granted.entitlement(), device, from)).isTrue();
            assertThat(holds(granted.entitlement(), device, from.minusDays(1))).isFalse();
            cover.until().ifPresent(until -> {
                assertThat(holds(granted.entitlement(), device, until)).isTrue();
                assertThat(holds(granted.entitlement(), device, until.plusDays(1)))
                        .isFalse();
            });
            cover.also().stream()
                    .filter(other -> other.entitlement().price() == cover.price())
                    .forEach(other -> assertThat(
                                    other.span().last().isAfter(granted.span().last()))
                            .isFalse());
        });
    }

    @Property(tries = 80)
    void one_promise_more_of_a_kind_of_its_own_never_takes_cover_away(@ForAll Random random) {
        Agreement contract = contract(random);
        Device device = device(random);
        List<Entitlement> more = new ArrayList<>(contract.entitlements());
        more.add(new Entitlement.Builder()
                .kind("NEW")
                .period(validity(random))
                .price(any(random, List.of(PriceRule.values())))
                .build());
        for (int i = 0; i < DAYS; i++) {
            PriceRule before = contract.coverageAt(device, "HARDWARE", CoverageTest.noon(DAY_0.plusDays(i)))
                    .price();
            PriceRule after = contract.with(more)
                    .coverageAt(device, "HARDWARE", CoverageTest.noon(DAY_0.plusDays(i)))
                    .price();
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Property(tries = 80)
    void what_is_not_covered_names_what_ended_last_or_else_begins_first(@ForAll Random random) {
        Agreement contract = contract(random);
        Device device = device(random);
        LocalDate date = day(random);
        Cover cover = contract.coverageAt(device, "HARDWARE", CoverageTest.noon(date));
        if (cover.isCovered()) {
            assertThat(cover.nearest()).isEmpty();
            return;
        }
        List<Entitlement> dated = counting(contract, device, "HARDWARE", date).stream()
                .filter(granted ->
                        !isVendors(granted) && begins(granted, device).isPresent())
                .toList();
        assertThat(cover.nearest().isPresent()).isEqualTo(!dated.isEmpty());
        cover.nearest().ifPresent(nearest -> {
            boolean isOver = nearest.span().last().isBefore(date);
            assertThat(cover.reason().code()).isEqualTo(isOver ? Remark.Code.ENDED : Remark.Code.NOT_BEGUN);
            for (Entitlement other : dated) {
                Span span = other.period().on(device, contract).orElseThrow();
                boolean otherIsOver = span.last().isBefore(date);
                assertThat(otherIsOver && !isOver).isFalse();
                if (isOver && otherIsOver) {
                    assertThat(span.last()).isBeforeOrEqualTo(nearest.span().last());
                }
                if (!isOver) {
                    assertThat(span.from()).isAfterOrEqualTo(nearest.span().from());
                }
            }
        });
    }
}
