package org.qinghe.units;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which role carries which permission: shown at one glance, changed role by role. */
@Controller
class RolePages {

    private final RoleBook roles;
    private final RoleKeeping keeping;
    private final List<ModuleAccess> modules;
    private final AuditTrail trail;

    RolePages(RoleBook roles, RoleKeeping keeping, List<ModuleAccess> modules, AuditTrail trail) {
        this.roles = roles;
        this.keeping = keeping;
        this.modules = modules;
        this.trail = trail;
    }

    @GetMapping("/roles")
    String all(Model model) {
        trail.record("units.rolesRead", "roles");
        model.addAttribute("roles", roles.all());
        model.addAttribute("permissions", byModule());
        return "units/roles";
    }

    @GetMapping("/roles/new")
    String make(Model model) {
        return edit(new RoleForm("", "", "", false, Set.of()), true, FieldErrors.none(), model);
    }

    @PostMapping("/roles")
    String add(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "false") boolean care,
            @RequestParam(defaultValue = "") Set<String> permissions,
            Model model,
            RedirectAttributes redirect) {
        var form = new RoleForm(code, nameZh, nameEn, care, permissions);
        var errors = roles.find(form.code()).isPresent()
                ? form.errors().with("code", "units.role.code.taken")
                : form.errors();
        return save(form, true, errors, model, redirect);
    }

    @GetMapping("/roles/{code}")
    String one(@PathVariable String code, Model model) {
        return edit(RoleForm.of(known(code)), false, FieldErrors.none(), model);
    }

    @PostMapping("/roles/{code}")
    String change(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "false") boolean care,
            @RequestParam(defaultValue = "") Set<String> permissions,
            Model model,
            RedirectAttributes redirect) {
        var form = new RoleForm(known(code).code(), nameZh, nameEn, care, permissions);
        return save(form, false, form.errors(), model, redirect);
    }

    private String save(RoleForm form, boolean fresh, FieldErrors errors, Model model, RedirectAttributes redirect) {
        if (errors.any()) {
            return edit(form, fresh, errors, model);
        }
        try {
            keeping.save(form.code(), form.nameZh(), form.nameEn(), form.care(), form.permissions());
        } catch (Refused refused) {
            return edit(form, fresh, FieldErrors.none().with("permissions", refused.message()), model);
        }
        Notice.done(redirect, "units.role.saved");
        return "redirect:/roles";
    }

    private String edit(RoleForm form, boolean fresh, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("errors", errors);
        model.addAttribute("permissions", byModule());
        return "units/role";
    }

    private Role known(String code) {
        return roles.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The permissions of each module, modules in the order in which they were found. */
    private Map<String, Set<String>> byModule() {
        var byModule = new LinkedHashMap<String, Set<String>>();
        for (var module : modules) {
            for (Permission permission : module.permissions()) {
                byModule.computeIfAbsent(module.module(), name -> new TreeSet<>())
                        .add(permission.code());
            }
        }
        return byModule;
    }
}
