package org.qinghe.care.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where two people decide what is erased, seeing counts, days and references and nothing of anybody's record. */
@Controller
class ErasurePages {

    private final Gate gate;
    private final Proposals proposals;
    private final KeptTime kept;
    private final Erasing erasing;
    private final Colleagues colleagues;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    ErasurePages(
            Gate gate,
            Proposals proposals,
            KeptTime kept,
            Erasing erasing,
            Colleagues colleagues,
            Units units,
            AuditTrail trail,
            Clock clock) {
        this.gate = gate;
        this.proposals = proposals;
        this.kept = kept;
        this.erasing = erasing;
        this.colleagues = colleagues;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/erasures")
    String read(Model model) {
        trail.record("care.erasuresRead", "care/erasures");
        return gate.keep(keeping -> {
            var each = proposals.each(keeping);
            var batches = proposals.batches(keeping);
            model.addAttribute("proposals", each);
            model.addAttribute("batches", batches);
            model.addAttribute("kept", kept.registered());
            model.addAttribute("months", kept.ofRecord());
            model.addAttribute("overTime", proposals.overTime(keeping, kept.rules(), today()));
            model.addAttribute("today", today());
            model.addAttribute("self", Viewer.required().account());
            model.addAttribute(
                    "names",
                    colleagues.findAll(Stream.concat(
                                    each.stream().flatMap(one -> one.proposedBy().stream()),
                                    batches.stream().flatMap(one -> one.proposedBy().stream()))
                            .distinct()
                            .toList()));
            model.addAttribute(
                    "units",
                    units.findAll(each.stream().map(Proposal::unit).distinct().toList()));
            return "care/erasure/proposals";
        });
    }

    /** Puts forward what is due; also finds what became due since last night. */
    @PostMapping("/care/erasures/put-forward")
    String putForward(RedirectAttributes redirect) {
        trail.record("care.erasurePutForward", "care/erasures");
        long records = gate.keep(keeping -> {
            proposals.proposeOverTime(keeping, kept.rules(), today());
            return proposals.putForward(keeping);
        });
        Notice.done(redirect, "care.erasure.putForward.done", records);
        return "redirect:/care/erasures";
    }

    @PostMapping("/care/erasures/give-back")
    String giveBack(@RequestParam UUID proposer, RedirectAttributes redirect) {
        trail.record("care.erasureGivenBack", "care/erasures", Map.of("from", proposer.toString()));
        long records = gate.keep(keeping -> proposals.giveBack(keeping, proposer));
        Notice.done(redirect, "care.erasure.giveBack.done", records);
        return "redirect:/care/erasures";
    }

    /**
     * The second person's word on a batch.
     *
     * @param records how many there were when it was read
     */
    @PostMapping("/care/erasures/approve-batch")
    String approveBatch(@RequestParam UUID proposer, @RequestParam long records, RedirectAttributes redirect) {
        var batch = gate.keep(keeping -> proposals.ofBatch(keeping, proposer));
        if (batch.size() != records) {
            Notice.refused(redirect, "care.erasure.changed");
            return "redirect:/care/erasures";
        }
        return approved(Optional.of(proposer), batch, redirect);
    }

    @PostMapping("/care/erasures/{proposal}/approve")
    String approve(@PathVariable UUID proposal, RedirectAttributes redirect) {
        var chosen = gate.keep(keeping -> proposals.find(keeping, proposal));
        return approved(
                chosen.flatMap(Proposal::proposedBy),
                chosen.filter(each -> each.basis() != Basis.RETENTION).stream()
                        .map(Proposal::id)
                        .toList(),
                redirect);
    }

    private String approved(Optional<UUID> proposer, Collection<UUID> chosen, RedirectAttributes redirect) {
        if (proposer.filter(Viewer.required().account()::equals).isPresent()) {
            Notice.refused(redirect, "care.erasure.notTheSame");
        } else {
            int erased = erasing.approve(List.copyOf(chosen));
            Notice.done(redirect, erased == 0 ? "care.erasure.approved.waits" : "care.erasure.approved", erased);
        }
        return "redirect:/care/erasures";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
