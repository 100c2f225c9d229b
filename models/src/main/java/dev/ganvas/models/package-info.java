/**
 * What a network is: the graph of operations, the layers, one file per architecture pair, and the
 * card that travels with a trained generator. Plain Java data, read by every engine.
 */
package dev.ganvas.models;
