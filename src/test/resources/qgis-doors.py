"""QGIS without a window opens, filters, edits and draws layers of both doors; prints one JSON object for DoorsInQgisTest.

Arguments: address of the service, file for the picture of the map.
"""
import json
import os
import sys
import tempfile
import urllib.request

from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsMapBoxGlStyleConverter,
    QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY, QgsRectangle, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize

address, picture = sys.argv[1:]
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
told = {}


def layer(door, name, version="auto"):
    path = "/ogc" if door == "OAPIF" else "/wfs"
    typename = name if door == "OAPIF" else "zhibu:" + name
    uri = (f"pagingEnabled='true' restrictToRequestBBOX='1' srsname='EPSG:4326' typename='{typename}'"
           f" url='{address}{path}' version='{version}'")
    opened = QgsVectorLayer(uri, name, door)
    if not opened.isValid():
        raise SystemExit(f"{door} {name}: {opened.error().message()} {opened.dataProvider().error().message()}")
    return opened


def names(opened, request=None):
    features = opened.getFeatures(request) if request else opened.getFeatures()
    return sorted(str(feature["name"]) for feature in features)


for door in ("OAPIF", "WFS"):
    buildings = layer(door, "buildings")
    told[door + " buildings"] = sorted(str(feature["sourceId"]) for feature in buildings.getFeatures())
    told[door + " fields"] = [field.name() for field in buildings.fields()]
    parks = layer(door, "facilities")
    told[door + " in a box"] = names(parks, QgsFeatureRequest().setFilterRect(QgsRectangle(116.4, 39.8, 116.5, 39.95)))
    told[door + " by expression"] = names(parks, QgsFeatureRequest().setFilterExpression("\"name\" = 'near'"))

parks = layer("WFS", "facilities", "1.1.0")
told["editable"] = bool(parks.startEditing())
feature = QgsFeature(parks.fields())
feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(116.25, 39.75)))
feature["type"] = "PARK"
feature["name"] = "by QGIS"
told["added"] = parks.addFeature(feature)
for known in parks.getFeatures():
    if known["name"] == "near":
        parks.changeAttributeValue(known.id(), parks.fields().indexOf("name"), "renamed by QGIS")
        parks.changeGeometry(known.id(), QgsGeometry.fromPointXY(QgsPointXY(116.26, 39.76)))
    if known["name"] == "gone":
        parks.deleteFeature(known.id())
told["saved"] = parks.commitChanges()
told["errors"] = parks.commitErrors()

shown = [layer("WFS", "facilities"), layer("OAPIF", "buildings"), layer("OAPIF", "communities")]
for each in shown:
    list(each.getFeatures())
with tempfile.TemporaryDirectory() as folder:
    for each in shown:
        file = os.path.join(folder, each.name() + ".sld")
        urllib.request.urlretrieve(f"{address}/ogc/styles/{each.name()}?f=sld", file)
        message, told[each.name() + " style"] = each.loadSldStyle(file)
        renderer = each.renderer()
        told[each.name() + " rules"] = (
            [rule.label() for rule in renderer.rootRule().children()] if renderer.type() == "RuleRenderer" else renderer.type())
settings = QgsMapSettings()
settings.setLayers(shown)
settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
settings.setExtent(layer("OAPIF", "communities").extent())
settings.setOutputSize(QSize(1000, 800))
job = QgsMapRendererParallelJob(settings)
job.start()
job.waitForFinished()
told["drawn"] = job.renderedImage().save(picture)

with urllib.request.urlopen(f"{address}/ogc/styles/zhibu?f=mapbox") as answer:
    converter = QgsMapBoxGlStyleConverter()
    told["tile style"] = converter.convert(answer.read().decode("utf-8")) == QgsMapBoxGlStyleConverter.Success
    told["tile style warnings"] = converter.warnings()
    told["tile style layers"] = len(converter.renderer().styles()) if converter.renderer() else 0

print("QGIS" + json.dumps(told))
sys.stdout.flush()
# QGIS is known to fall over while it is being taken down
os._exit(0)
