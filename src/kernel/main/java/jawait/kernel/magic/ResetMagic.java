package jawait.kernel.magic;

/// `%reset`: begins anew.
record ResetMagic() implements Magic {

    @Override
    public MagicHelp help() {
        return MagicHelp.ofLine(
                "reset",
                "",
                "Forgets every definition and starts a fresh process for your code.",
                "The class path and what `%env` has set stay. The start-up imports are there again;"
                        + " start-up files do not run again.");
    }

    @Override
    public MagicResult line(MagicArguments arguments, MagicContext context) throws MagicException {
        if (!context.session().reset()) {
            throw new MagicException(
                    "%reset cannot run inside of code: it would end that code. Write it in a line"
                            + " of its own.");
        }
        context.print("Everything is forgotten; your code has a fresh process.\n");
        return new MagicResult.Nothing();
    }
}
