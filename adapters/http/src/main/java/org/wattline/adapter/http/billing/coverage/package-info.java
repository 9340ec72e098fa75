/** Routes of proofs of complete billing. */
package org.wattline.adapter.http.billing.coverage;
