/// What a learner's program may use to show its values in a notebook.
package jawait.runtime;
