/** Transformers, terminals, all assets with what was done to keep them trustworthy: their routes. */
package org.wattline.adapter.http.metering.asset;
