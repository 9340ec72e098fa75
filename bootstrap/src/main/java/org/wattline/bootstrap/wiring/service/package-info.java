/** Wires messages, faults and audits. */
package org.wattline.bootstrap.wiring.service;
