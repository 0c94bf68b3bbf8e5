/// The exercises and questions of the notebooks, with their checks.
package jawait.tutorial.course;
