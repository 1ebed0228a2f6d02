package org.qinghe.web;

/**
 * An entry of the menu, shown to those who carry the permission. Each module offers its own as beans.
 *
 * @param stage where in the loop the entry belongs
 * @param order its place within the stage
 * @param message the key of its label
 * @param path where it leads
 * @param permission who sees it
 */
public record NavItem(Stage stage, int order, String message, String path, String permission) {}
