/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/seral-model-library.h"

G_BEGIN_DECLS

/**
 * SeralLibraryWindow:
 *
 * All models that are known, each to be read; those at fault with their faults.
 * A model of one's own is added here. It has a window of its own, so that a
 * stage can be read beside the question it is about. Property library.
 */
#define SERAL_TYPE_LIBRARY_WINDOW (seral_library_window_get_type ())
G_DECLARE_FINAL_TYPE (SeralLibraryWindow, seral_library_window, SERAL, LIBRARY_WINDOW, AdwWindow)

SeralLibraryWindow *seral_library_window_present    (SeralModelLibrary  *library);
void                seral_library_window_show_model (SeralLibraryWindow *self,
                                                     const char         *model_id,
                                                     int                 level);
void                seral_library_window_add_file   (SeralLibraryWindow *self,
                                                     GFile              *file);

G_END_DECLS
