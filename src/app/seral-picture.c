/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app/seral-picture.h"
#include "exchange/seral-export-page.h"

/* A picture that leaves has this many pixels per point; what hangs on the pointer is small. */
#define SCALE      2
#define ICON_WIDTH 240.0

/* A widget that a picture can be dragged out of. */
typedef struct
{
  SeralPictureFunc  func;
  gpointer          owner;   /* lives as long as the widget does */
  SeralScene       *page;    /* (owned) (nullable): what is being dragged */
  char             *folder;  /* (owned) (nullable): where its file lies */
  char             *file;    /* (owned) (nullable) */
} Source;

static GdkContentProvider *
create_provider (SeralScene  *page,
                 GBytes      *png,
                 GError     **error)
{
  GdkContentProvider *providers[2];
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, error);

  if (texture == NULL)
    return NULL;

  svg = seral_export_svg (page);
  providers[0] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  providers[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

/**
 * seral_picture_new_provider:
 * @page: a page
 * @error: return location for an error
 *
 * Offers a page to other programs, which take what they can: a picture in pixels,
 * or one in lines.
 *
 * Returns: (transfer full) (nullable): the content, for a clipboard; %NULL with @error
 */
GdkContentProvider *
seral_picture_new_provider (SeralScene  *page,
                            GError     **error)
{
  g_autoptr (GBytes) png = NULL;

  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  png = seral_export_png (page, SCALE, error);

  return png != NULL ? create_provider (page, png, error) : NULL;
}

/* Programs may read the file long after the drop: it goes when the next one comes. */
static void
source_clear (Source *self)
{
  g_clear_pointer (&self->page, seral_scene_unref);
  if (self->file != NULL)
    g_unlink (self->file);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->folder, g_free);
}

static void
source_free (gpointer  data,
             GClosure *closure)
{
  Source *self = data;

  source_clear (self);
  g_free (self);
}

/* A file manager takes no picture, but a file. */
static GdkContentProvider *
create_file_provider (Source     *self,
                      GBytes     *png,
                      const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  gsize length;
  const char *data = g_bytes_get_data (png, &length);

  self->folder = g_dir_make_tmp ("seral-XXXXXX", &error);
  if (self->folder == NULL)
    return NULL;
  self->file = g_build_filename (self->folder, name, NULL);
  if (!g_file_set_contents (self->file, data, (gssize) length, &error))
    return NULL;

  file = g_file_new_for_path (self->file);

  return gdk_content_provider_new_typed (G_TYPE_FILE, file);
}

static GdkContentProvider *
on_prepare (GtkDragSource *drag,
            double         x,
            double         y,
            Source        *self)
{
  GdkContentProvider *providers[2] = { NULL, NULL };
  g_autofree char *name = NULL;
  g_autoptr (GBytes) png = NULL;
  guint n = 0;

  source_clear (self);
  self->page = self->func (self->owner, &name);
  if (self->page == NULL)
    return NULL;

  /* What cannot be made is not dragged: nobody was promised anything yet. */
  png = seral_export_png (self->page, SCALE, NULL);
  if (png == NULL)
    return NULL;
  providers[n] = create_provider (self->page, png, NULL);
  if (providers[n] == NULL)
    return NULL;
  n++;
  providers[n] = create_file_provider (self, png, name);
  if (providers[n] != NULL)
    n++;

  return gdk_content_provider_new_union (providers, n);
}

static void
on_drag_begin (GtkDragSource *drag,
               GdkDrag       *started,
               Source        *self)
{
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  png = seral_export_png (self->page, ICON_WIDTH / seral_scene_get_width (self->page), NULL);
  texture = png != NULL ? gdk_texture_new_from_bytes (png, NULL) : NULL;
  if (texture != NULL)
    gtk_drag_source_set_icon (drag, GDK_PAINTABLE (texture), 0, 0);
}

/**
 * seral_picture_make_source:
 * @widget: what is dragged
 * @func: makes the page that is dropped
 * @owner: for @func; lives as long as @widget does
 *
 * Lets a picture be dragged out of a widget: into another program, which takes it
 * in pixels or in lines, or into a folder, where it becomes a file.
 */
void
seral_picture_make_source (GtkWidget        *widget,
                           SeralPictureFunc  func,
                           gpointer          owner)
{
  GtkDragSource *drag;
  Source *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  self = g_new0 (Source, 1);
  self->func = func;
  self->owner = owner;

  drag = gtk_drag_source_new ();
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_data (drag, "prepare", G_CALLBACK (on_prepare), self, source_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}
