/** The files of rules that a company may publish editions of, and those in use. */
package org.wattline.adapter.reference.rulebook;
