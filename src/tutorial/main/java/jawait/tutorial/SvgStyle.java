package jawait.tutorial;

/// The colours and textures of the pictures. Each text has a contrast of at least 4.5 to 1 on the
/// panel, in light and in dark.
final class SvgStyle {

    static final String CSS =
            """

            .jw{--p:#fbfaf7;--q:#d9d6ce;--t:#24272b;--m:#5a5f66;--x:#1f4e79;--w:#f7e6bd;--v:#8a5f00;--a:#eee8f7;--u:#6a4c9c;--ok:#1a6b3a;--bad:#b3261e;--lk:#fae3e0;font:13px system-ui,sans-serif;max-width:100%;height:auto}
            @media(prefers-color-scheme:dark){.jw{--p:#1d2025;--q:#3b4048;--t:#e8e7e3;--m:#abb0b7;--x:#7db3ea;--w:#40351a;--v:#dcae52;--a:#2f2942;--u:#bda4e6;--ok:#7fd19b;--bad:#ff8f85;--lk:#4a2523}}
            .jw .panel{fill:var(--p);stroke:var(--q)}
            .jw text{fill:var(--t)}.jw .h{font-size:15px;font-weight:600}.jw .b{font-weight:600}.jw .n{font-weight:600}
            .jw .m{fill:var(--m);font-size:12px}.jw .e{text-anchor:end}.jw .c{text-anchor:middle}
            .jw .ok,.jw .bad{paint-order:stroke;stroke:var(--p);stroke-width:4px}.jw .ok{fill:var(--ok)}.jw .bad{fill:var(--bad)}.jw .hollow{fill:var(--p);stroke:var(--bad);stroke-width:1.1;font-size:16px}
            .jw .i{fill:var(--p);font-size:12px}.jw .o{font-size:12px;paint-order:stroke;stroke:var(--p);stroke-width:5px;stroke-linejoin:round}
            .jw path{fill:none}.jw .q{stroke:var(--q)}.jw .g{stroke:var(--q);stroke-dasharray:1 3}
            .jw .d{stroke:var(--m);stroke-width:1.5;stroke-dasharray:2 3}.jw .r{stroke:var(--m);stroke-width:2}
            .jw .x{stroke:var(--x);stroke-width:18}
            .jw .w1{stroke:var(--v);stroke-width:14}.jw .w2{stroke:var(--w);stroke-width:12}.jw .w3{stroke:var(--v);stroke-width:12;stroke-dasharray:1 6;opacity:.6}
            .jw .a1{stroke:var(--u);stroke-width:14}.jw .a2{stroke:var(--a);stroke-width:12}.jw .a3{stroke:var(--u);stroke-width:3;stroke-dasharray:0 8;stroke-linecap:round}
            .jw .l1{stroke:var(--bad);stroke-width:14}.jw .l2{stroke:var(--lk);stroke-width:12}.jw .l3{stroke:var(--bad);stroke-width:12;stroke-dasharray:7 7;opacity:.3}
            .jw .off{fill:var(--t)}.jw .p{stroke:var(--t);stroke-dasharray:6 4}.jw .z{stroke:var(--m);stroke-width:1.5}.jw .v{fill:var(--q);stroke:var(--m)}
            .jw .good{fill:var(--ok)}.jw .wrong{fill:none;stroke:var(--bad);stroke-width:1.5;stroke-dasharray:4 2}.jw .plain{fill:var(--x)}
            .jw .k{stroke:var(--bad);stroke-width:3}.jw .y{stroke:var(--u);stroke-width:2}
            .jw .s0{stroke:var(--q);stroke-width:8}.jw .s{stroke:var(--x);stroke-width:8}.jw .f{stroke:var(--t);stroke-width:1.5}
            """;

    private SvgStyle() {}
}
