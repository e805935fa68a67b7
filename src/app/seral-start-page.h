/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralStartPage:
 *
 * What a window without a document shows: the ways to begin, and the documents
 * used of late. It reads no model: it is the first thing on the screen.
 */
#define SERAL_TYPE_START_PAGE (seral_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralStartPage, seral_start_page, SERAL, START_PAGE, AdwBin)

G_END_DECLS
