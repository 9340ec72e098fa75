/** What platforms outside prove to the company over one signed protocol, and what their simulators share. */
package org.wattline.adapter.evidence;
