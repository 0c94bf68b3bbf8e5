/// Short texts that pictures and messages share; used inside of this module alone.
package jawait.tutorial.text;
