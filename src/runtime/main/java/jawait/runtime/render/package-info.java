/// How values look that do not say so themselves.
package jawait.runtime.render;
