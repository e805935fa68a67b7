/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene.h"

G_BEGIN_DECLS

/**
 * SeralSvgFlags:
 * @SERAL_SVG_NONE: a fragment to stand in an HTML page
 * @SERAL_SVG_DOCUMENT: a document of its own, with an XML declaration
 * @SERAL_SVG_BACKGROUND: with what the scene stands on
 */
typedef enum
{
  SERAL_SVG_NONE       = 0,
  SERAL_SVG_DOCUMENT   = 1 << 0,
  SERAL_SVG_BACKGROUND = 1 << 1,
} SeralSvgFlags;

char *seral_scene_to_svg (SeralScene    *scene,
                          const char    *prefix,
                          SeralSvgFlags  flags);

G_END_DECLS
