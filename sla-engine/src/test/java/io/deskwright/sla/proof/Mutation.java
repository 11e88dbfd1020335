package io.deskwright.sla.proof;

import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.proof.Span.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One small lie that a proof may be given; empty where there is nothing to lie about. */
enum Mutation {
    /** An edge between two spans, or the last one, is moved by one second. */
    EDGE_MOVED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return span(proof, random, 0).flatMap(i -> {
                List<Span> spans = new ArrayList<>(proof.spans());
                Span span = spans.get(i);
                Instant edge = span.to().plusSeconds(random.nextBoolean() ? 1 : -1);
                boolean isLast = i == spans.size() - 1;
                if (!edge.isAfter(span.from())
                        || (!isLast && !edge.isBefore(spans.get(i + 1).to()))) {
                    return Optional.empty();
                }
                spans.set(i, between(span, span.from(), edge));
                if (!isLast) {
                    spans.set(
                            i + 1,
                            between(spans.get(i + 1), edge, spans.get(i + 1).to()));
                }
                return Optional.of(with(proof, spans));
            });
        }
    },
    /** A span is dropped. */
    SPAN_DROPPED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return span(proof, random, 0).map(i -> {
                List<Span> spans = new ArrayList<>(proof.spans());
                spans.remove((int) i);
                return with(proof, spans);
            });
        }
    },
    /** A span is added at the end. */
    SPAN_ADDED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            List<Span> spans = new ArrayList<>(proof.spans());
            Instant from =
                    spans.isEmpty() ? proof.at() : spans.get(spans.size() - 1).to();
            spans.add(new Span(from, from.plusSeconds(1), any(random, Cause.values()), "", Optional.empty()));
            return Optional.of(with(proof, spans));
        }
    },
    /** Two spans become one. */
    SPANS_MERGED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return span(proof, random, 1).map(i -> {
                List<Span> spans = new ArrayList<>(proof.spans());
                Span next = spans.remove(i + 1);
                spans.set(i, between(spans.get(i), spans.get(i).from(), next.to()));
                return with(proof, spans);
            });
        }
    },
    /** One span becomes two that say the same. */
    SPAN_SPLIT {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return span(proof, random, 0).flatMap(i -> {
                List<Span> spans = new ArrayList<>(proof.spans());
                Span span = spans.get(i);
                Instant middle = span.from().plus(span.length().dividedBy(2));
                if (!middle.isAfter(span.from())) {
                    return Optional.empty();
                }
                spans.set(i, between(span, span.from(), middle));
                spans.add(i + 1, between(span, middle, span.to()));
                return Optional.of(with(proof, spans));
            });
        }
    },
    /** The cause of a span is another one. */
    CAUSE_CHANGED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return span(proof, random, 0).map(i -> {
                List<Span> spans = new ArrayList<>(proof.spans());
                Span span = spans.get(i);
                spans.set(i, new Span(span.from(), span.to(), any(random, Cause.values()), span.name(), span.party()));
                return with(proof, spans);
            });
        }
    },
    /** The holiday or the reason to wait is called otherwise. */
    NAME_CHANGED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return span(proof, random, 0).map(i -> {
                List<Span> spans = new ArrayList<>(proof.spans());
                Span span = spans.get(i);
                spans.set(i, new Span(span.from(), span.to(), span.cause(), span.name() + "'", span.party()));
                return with(proof, spans);
            });
        }
    },
    /** It is due one second earlier or later. */
    DUE_MOVED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            Reading said = proof.reading();
            return said.due()
                    .map(due -> due.plusSeconds(random.nextBoolean() ? 1 : -1))
                    .map(due -> with(proof, saying(said, said.verdict(), Optional.of(due), said.spent())));
        }
    },
    /** The verdict is another one. */
    VERDICT_FLIPPED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            Reading said = proof.reading();
            return Optional.of(with(proof, saying(said, any(random, Verdict.values()), said.due(), said.spent())));
        }
    },
    /** One second more was spent. */
    SPENT_CHANGED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            Reading said = proof.reading();
            Duration more = said.spent().plusSeconds(1);
            return Optional.of(with(proof, saying(said, said.verdict(), said.due(), more)));
        }
    },
    /** The limit was measured as one second more. */
    AMOUNT_CHANGED {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return proof.measure().map(measure -> longer(measure, proof));
        }
    },
    /** It was made with other terms. */
    OTHER_TERMS {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return Optional.of(versions(proof, proof.termsVersion() + "'", proof.calendarVersion(), proof.zoneData()));
        }
    },
    /** It was made with another calendar. */
    OTHER_CALENDAR {
        @Override
        Optional<Proof> of(Proof proof, Random random) {
            return Optional.of(versions(proof, proof.termsVersion(), proof.calendarVersion() + "'", proof.zoneData()));
        }
    };

    /** Tells the lie. */
    abstract Optional<Proof> of(Proof proof, Random random);

    static Proof versions(Proof proof, String terms, String calendar, String zoneData) {
        return new Proof(
                proof.terms(),
                terms,
                proof.source(),
                proof.calendar(),
                calendar,
                proof.zone(),
                zoneData,
                proof.at(),
                proof.reading(),
                proof.target(),
                proof.facts(),
                proof.reportedAt(),
                proof.ending(),
                proof.agreement(),
                proof.measure(),
                proof.outerMeasure(),
                proof.spans());
    }

    private static Proof with(Proof proof, List<Span> spans) {
        return with(proof, proof.reading(), proof.measure(), spans);
    }

    private static Proof with(Proof proof, Reading reading) {
        return with(proof, reading, proof.measure(), proof.spans());
    }

    private static Proof longer(Measure measure, Proof proof) {
        Measure longer = new Measure(
                measure.figure(),
                measure.start(),
                measure.amount().plusSeconds(1),
                measure.unpausedDue(),
                measure.computedDue());
        return with(proof, proof.reading(), Optional.of(longer), proof.spans());
    }

    private static Proof with(Proof proof, Reading reading, Optional<Measure> measure, List<Span> spans) {
        return new Proof(
                proof.terms(),
                proof.termsVersion(),
                proof.source(),
                proof.calendar(),
                proof.calendarVersion(),
                proof.zone(),
                proof.zoneData(),
                proof.at(),
                reading,
                proof.target(),
                proof.facts(),
                proof.reportedAt(),
                proof.ending(),
                proof.agreement(),
                measure,
                proof.outerMeasure(),
                spans);
    }

    private static Reading saying(Reading said, Verdict verdict, Optional<Instant> due, Duration spent) {
        return new Reading(
                said.target(),
                said.segment(),
                said.instance(),
                said.progress(),
                verdict,
                due,
                said.projectedDue(),
                said.startedAt(),
                said.stoppedAt(),
                spent,
                said.left(),
                said.lateBy(),
                said.proposed(),
                said.provisional(),
                said.outer());
    }

    /** A place among the spans with so many behind it. */
    private static Optional<Integer> span(Proof proof, Random random, int behind) {
        int places = proof.spans().size() - behind;
        return places > 0 ? Optional.of(random.nextInt(places)) : Optional.empty();
    }

    private static Span between(Span span, Instant from, Instant to) {
        return new Span(from, to, span.cause(), span.name(), span.party());
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
