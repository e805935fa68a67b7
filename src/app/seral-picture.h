/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/seral-scene.h"

G_BEGIN_DECLS

/**
 * SeralPictureFunc:
 * @owner: who shows the picture
 * @name: (out) (transfer full): what a file of it is called, with its ending ".png"
 *
 * Makes the page that leaves the window as a picture.
 *
 * Returns: (transfer full) (nullable): the page; %NULL where there is none now
 */
typedef SeralScene *(*SeralPictureFunc) (gpointer   owner,
                                         char     **name);

GdkContentProvider *seral_picture_new_provider (SeralScene        *page,
                                                GError           **error);
void                seral_picture_make_source  (GtkWidget         *widget,
                                                SeralPictureFunc   func,
                                                gpointer           owner);

G_END_DECLS
